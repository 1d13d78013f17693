package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class FreshTablesTest {

    @Autowired
    private JdbcClient jdbc;

    @RepeatedTest(2)
    void a_test_finds_the_tables_as_the_migrations_left_them() {
        assertThat(number("select count(*) from stage")).isEqualTo(15);
        assertThat(number("select count(*) from stage where name = 'Renamed'")).isZero();
        assertThat(number("select count(*) from team")).isZero();

        jdbc.sql("insert into team (id, name, version) values (1, 'Left behind', 0)")
                .update();
        jdbc.sql("update stage set name = 'Renamed' where position = 1").update();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
