package app.trivium.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.database.DatabaseHome;
import app.trivium.demo.Demo.Wanted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class DemoCompanyTest {

    @Autowired
    DemoCompany company;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void is_founded_with_deals_at_every_stage_and_in_every_status() {
        company.found();

        assertThat(count("select count(distinct seller_stage_id) from deal where status = 'OPEN'"))
                .isEqualTo(5);
        assertThat(count("select count(distinct buyer_stage_id) from deal where status = 'OPEN'"))
                .isEqualTo(5);
        assertThat(count("select count(distinct status) from deal")).isEqualTo(4);
        assertThat(count("select count(*) from deal where status = 'OPEN' and gap > 0"))
                .isPositive();
        assertThat(count("select count(*) from deal where status = 'OPEN' and next_step is null"))
                .isPositive();
    }

    @Test
    void has_lived_only_in_the_past() {
        company.found();

        assertThat(count("select count(*) from move where moved_at > now()")).isZero();
        assertThat(count("select count(*) from move m join deal d on d.id = m.deal_id where m.moved_at < d.created_at"))
                .isZero();
    }

    @Test
    void is_founded_once() {
        company.found();
        long deals = count("select count(*) from deal");

        company.found();

        assertThat(count("select count(*) from deal")).isEqualTo(deals);
    }

    @Test
    void is_on_by_itself_only_where_nobody_configured_a_database() {
        assertThat(new Demo(Wanted.AUTO, new DatabaseHome(true)).isOn()).isTrue();
        assertThat(new Demo(Wanted.AUTO, new DatabaseHome(false)).isOn()).isFalse();
        assertThat(new Demo(Wanted.OFF, new DatabaseHome(true)).isOn()).isFalse();
        assertThat(new Demo(Wanted.ON, new DatabaseHome(false)).isOn()).isTrue();
    }

    @Test
    void lets_nobody_in_without_a_password_where_there_is_no_demo() throws Exception {
        company.found();

        browser.perform(post("/sign-in/demo/admin").with(Cast.withFormToken())).andExpect(status().isNotFound());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
