package app.trivium.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void a_platforms_url_becomes_jdbcs_with_user_and_password_apart() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://ada:s3cret@db.example:6432/sales?sslmode=require");

        assertThat(url)
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db.example:6432/sales?sslmode=require", "ada", "s3cret"));
    }

    @Test
    void user_password_port_and_query_may_be_missing() {
        assertThat(DatabaseUrl.parse("postgresql://db/sales"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://db/sales", null, null));
    }

    @Test
    void special_characters_in_user_and_password_are_decoded() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://a%40b:p%3A%2F+%25@[::1]:5432/sales");

        assertThat(url).isEqualTo(new DatabaseUrl("jdbc:postgresql://[::1]:5432/sales", "a@b", "p:/+%"));
    }

    @Test
    void a_jdbc_url_is_taken_as_it_is() {
        assertThat(DatabaseUrl.parse("jdbc:postgresql://db/sales?user=ada").jdbcUrl())
                .isEqualTo("jdbc:postgresql://db/sales?user=ada");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://ada:s3cret@db/sales, it does not begin with postgres://",
        "db.example/sales, it does not begin with postgres://",
        "postgres:///sales, it names no host",
        "postgres://ada:s3cret@db, it names no database",
        "postgres://ada:s3cret@db/, it names no database",
        "postgres://ada:s3 cret@db/sales, it is no URL"
    })
    void what_cannot_be_used_is_refused_with_the_reason(String text, String reason) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://ada:s3cret@db/sales", "postgres://ada:s3cret@db/", "postgres://ada:s3cret%@db/sales"})
    void a_refusal_never_tells_the_password(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text)).hasMessageNotContaining("s3cret");
    }

    @Test
    void the_password_is_not_in_its_text() {
        assertThat(DatabaseUrl.parse("postgres://ada:s3cret@db/sales").toString())
                .doesNotContain("s3cret");
    }
}
