package app.trivium.deal;

import static app.trivium.deal.DealsOverTheWeb.PRESENT;
import static app.trivium.deal.DealsOverTheWeb.toast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Several deals at once: each for itself, told and taken back together. */
@DatabaseTest
class SeveralOverTheWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private long retrofit;
    private DealsOverTheWeb web;

    @BeforeEach
    void a_deal_of_dana_at_qualify() {
        dana = cast.dana();
        retrofit = pipeline.deal(dana, "Line 4 retrofit", Pipeline.QUALIFY);
        web = new DealsOverTheWeb(mvc, pipeline, jdbc);
    }

    @Test
    void several_are_moved_each_for_itself_and_undone_together() throws Exception {
        long labels = pipeline.deal(dana, "Warehouse labels", Pipeline.QUALIFY);
        long foreign = pipeline.deal(cast.marco(), "Depot control", Pipeline.QUALIFY);
        ResultActions answer = web.script(
                dana,
                post("/deals/moves")
                        .param("deals", retrofit + ":0", labels + ":0", foreign + ":0", "999999:0")
                        .param("seller", PRESENT));

        answer.andExpect(status().isOk());
        assertThat(toast(answer).text())
                .contains("2 deals moved, 2 not.")
                .contains("Depot control: You may look at this deal but not change it.");
        assertThat(web.stands(labels, Journey.SELLER)).isEqualTo("Present");
        assertThat(web.stands(foreign, Journey.SELLER)).isEqualTo("Qualify");

        ResultActions undone = web.send(dana, toast(answer).expectFirst("form[data-key=u]"));

        assertThat(toast(undone).text()).contains("2 deals back where they were");
        assertThat(web.stands(retrofit, Journey.SELLER)).isEqualTo("Qualify");
        assertThat(web.stands(labels, Journey.SELLER)).isEqualTo("Qualify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "1:", ":1", "1:2:3", "-1:0", "1:x"})
    void a_selection_that_cannot_be_read_is_refused(String selected) throws Exception {
        web.script(dana, post("/deals/moves").param("deals", selected).param("seller", PRESENT))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void several_lost_without_a_reason_are_asked_for_it_and_none_is_lost() throws Exception {
        web.script(
                        dana,
                        post("/deals/outcome")
                                .param("deals", retrofit + ":0")
                                .param("to", "LOST")
                                .param("asked", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why the deal was lost.")));

        assertThat(jdbc.sql("select count(*) from outcome").query(Long.class).single())
                .isZero();
    }
}
