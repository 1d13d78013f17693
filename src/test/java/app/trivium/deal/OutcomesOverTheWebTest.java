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
import app.trivium.process.Processes;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A deal is won, lost or starred, and what was done is taken back. */
@DatabaseTest
class OutcomesOverTheWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Processes processes;

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
    void lost_needs_a_reason_and_on_hold_a_day_to_come() throws Exception {
        String seen = web.version(retrofit);
        web.script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", seen)
                                .param("to", "LOST")
                                .param("asked", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why the deal was lost.")));
        web.script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", seen)
                                .param("to", "ON_HOLD"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say until when the deal rests.")));
        web.script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", seen)
                                .param("to", "BURIED"))
                .andExpect(status().isUnprocessableContent());

        String reason = Long.toString(processes.lossReasons().get(0).id());
        ResultActions lost = web.script(
                dana,
                post("/deals/{id}/outcome", retrofit)
                        .param("version", seen)
                        .param("to", "LOST")
                        .param("lossReason", reason));
        assertThat(toast(lost).text()).contains("Line 4 retrofit is lost");
        web.script(dana, web.move(retrofit).param("seller", PRESENT))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This deal is lost. Reopen it before you move it.")));

        web.send(dana, toast(lost).expectFirst("form[data-key=u]")).andExpect(status().isOk());
        web.script(dana, web.move(retrofit).param("seller", PRESENT)).andExpect(status().isOk());
    }

    @Test
    void won_sets_buyer_and_marketer_to_their_last_stage() throws Exception {
        web.script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", web.version(retrofit))
                                .param("to", "WON"))
                .andExpect(status().isOk());

        assertThat(web.stands(retrofit, Journey.BUYER)).isEqualTo("Purchase");
        assertThat(web.stands(retrofit, Journey.MARKETER)).isEqualTo("Purchase");
        web.script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", web.version(retrofit))
                                .param("to", "OPEN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Line 4 retrofit is open again")));
    }

    @Test
    void a_gesture_nobody_made_undoes_nothing() throws Exception {
        long before = web.historyLines();
        web.script(
                dana,
                post("/deals/{id}/undo", retrofit)
                        .param("gesture", UUID.randomUUID().toString()));
        web.script(dana, post("/deals/{id}/undo", retrofit)).andExpect(status().isUnprocessableContent());
        web.script(dana, post("/deals/{id}/undo", retrofit).param("gesture", "';drop table deal"))
                .andExpect(status().isUnprocessableContent());

        assertThat(web.historyLines()).isEqualTo(before);
    }

    @Test
    void a_star_is_ones_own_and_giving_it_twice_is_the_same_as_once() throws Exception {
        for (int i = 0; i < 2; i++) {
            web.script(dana, post("/deals/{id}/star", retrofit).param("starred", "true"))
                    .andExpect(status().isOk());
        }
        assertThat(jdbc.sql("select user_id from star").query(Long.class).list())
                .containsExactly(dana.id());

        web.script(dana, post("/deals/{id}/star", retrofit).param("starred", "false"))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from star").query(Long.class).single())
                .isZero();
    }
}
