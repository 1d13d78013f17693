package app.trivium.deal;

import static app.trivium.deal.FormBrowser.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The parts people have in a deal: given, changed and taken by form. */
@DatabaseTest
class StakeholdersTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private long deal;
    private FormBrowser browser;

    @BeforeEach
    void a_deal_of_dana() {
        dana = cast.dana();
        deal = pipeline.deal(dana, "Line 4 retrofit");
        browser = new FormBrowser(mvc, dana);
    }

    @Test
    void people_get_a_part_in_a_deal_change_it_and_leave_it() throws Exception {
        long ines = pipeline.person(dana, "Acme Corporation", "Ines Okoye");
        String path = "/deals/" + deal + "/stakeholders";
        assertThat(html(browser.send(get(path))).select("[name=person]").eachAttr("value"))
                .containsExactly(String.valueOf(ines));

        browser.send(post(path)
                .param("person", String.valueOf(ines))
                .param("role", "SIGNS")
                .param("stance", "-2"));
        browser.send(post(path)
                .param("person", "new")
                .param("q", "Omar Duarte")
                .param("role", "USES")
                .param("met", "on"));
        assertThat(parts()).containsExactly("Ines Okoye SIGNS -2 false", "Omar Duarte USES 0 true");

        long id = jdbc.sql("select id from stakeholder where person_id = :ines")
                .param("ines", ines)
                .query(Long.class)
                .single();
        browser.send(post(path + "/" + id)
                .param("role", "CHAMPION")
                .param("stance", "2")
                .param("met", "on"));
        assertThat(parts()).contains("Ines Okoye CHAMPION 2 true");

        browser.send(post(path + "/" + id + "/removal"));
        assertThat(parts()).containsExactly("Omar Duarte USES 0 true");
    }

    @ParameterizedTest
    @CsvSource({"role,KING", "role,''", "stance,3", "stance,x", "person,999999", "person,x", "person,''"})
    void a_part_that_cannot_be_is_refused_at_its_field(String field, String value) throws Exception {
        long ines = pipeline.person(dana, "Acme Corporation", "Ines Okoye");
        MockHttpServletRequestBuilder form =
                post("/deals/{id}/stakeholders", deal).param(field, value);
        if (!field.equals("person")) {
            form.param("person", String.valueOf(ines));
        }
        if (!field.equals("role")) {
            form.param("role", "SIGNS");
        }
        MockHttpServletResponse answer = browser.send(form);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer).select(".error").text()).isNotBlank();
        assertThat(parts()).isEmpty();
    }

    @Test
    void a_part_in_another_deal_is_not_reached_through_this_one() throws Exception {
        long other = pipeline.deal(dana, "Other");
        long ines = pipeline.person(dana, "Acme Corporation", "Ines Okoye");
        browser.send(post("/deals/{id}/stakeholders", other)
                .param("person", String.valueOf(ines))
                .param("role", "SIGNS"));
        long id = jdbc.sql("select id from stakeholder").query(Long.class).single();

        assertThat(browser.send(post("/deals/{deal}/stakeholders/{id}/removal", deal, id))
                        .getStatus())
                .isEqualTo(404);
        assertThat(browser.send(get("/deals/{deal}/stakeholders/{id}", deal, id))
                        .getStatus())
                .isEqualTo(404);
    }

    private List<String> parts() {
        return jdbc.sql("""
                        select p.name || ' ' || s.role || ' ' || s.stance || ' ' || s.met from stakeholder s
                        join person p on p.id = s.person_id where s.deal_id = :deal order by p.name""").param("deal", deal).query(String.class).list();
    }
}
