package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.criteria.Asked;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiTokens;
import app.trivium.process.Checklists;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What stages require holds back the moves of programs as well, and they can read it. */
@DatabaseTest
class CriteriaTest {

    private static final String TO_PRESENT = "{\"journey\": \"SELLER\", \"stage\": 4, \"version\": 0%s}";

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Checklists checklists;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private long deal;
    private long agreed;
    private long closes;

    @BeforeEach
    void a_deal_that_lacks_two_things() {
        dana = cast.dana();
        deal = pipeline.deal(dana, "Line 4 retrofit", Pipeline.QUALIFY);
        Asked asked = new Asked(checklists, cast);
        agreed = asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");
        closes = asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
    }

    @Test
    void a_program_is_told_by_a_type_of_its_own_what_is_missing() throws Exception {
        send(dana, "moves", TO_PRESENT.formatted(""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/criteria-unmet"))
                .andExpect(jsonPath("$.detail")
                        .value("Before this deal can go on, it needs: They agreed the list; The CLOSE_DATE_SET."))
                .andExpect(jsonPath("$.errors[*].field").value(contains("criterion-" + agreed, "criterion-" + closes)))
                .andExpect(jsonPath("$.errors[1].detail").value("The CLOSE_DATE_SET"));
        send(dana, "outcome", "{\"status\": \"WON\", \"version\": 0}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("/problems/criteria-unmet"));
    }

    @Test
    void ticks_and_the_reason_to_pass_go_with_the_move() throws Exception {
        String ticked = ", \"ticks\": [%d]".formatted(agreed);
        send(dana, "moves", TO_PRESENT.formatted(ticked))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field").value(contains("criterion-" + closes)));
        send(dana, "moves", TO_PRESENT.formatted(ticked + ", \"pass\": \"Friday\""))
                .andExpect(status().isForbidden());

        send(cast.tess(), "moves", TO_PRESENT.formatted(ticked + ", \"pass\": \"Friday\""))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.seller.stage").value(4));

        assertThat(jdbc.sql("select missing from gate_pass").query(String.class).single())
                .isEqualTo("The CLOSE_DATE_SET");
    }

    @Test
    void a_row_of_a_batch_is_held_back_alone() throws Exception {
        jdbc.sql("update deal set external_id = 'erp-1' where id = :id")
                .param("id", deal)
                .update();
        String rows = "{\"rows\": [{\"externalId\": \"erp-1\", \"seller\": 4}, "
                + "{\"externalId\": \"erp-2\", \"name\": \"Rollout\", \"account\": " + cast.acme() + "}]}";

        program.perform(post("/api/v1/deals/batch")
                        .contentType("application/json")
                        .content(rows)
                        .with(Programs.of(dana, tokens)))
                .andExpect(jsonPath("$.items[0].problem.type").value("/problems/criteria-unmet"))
                .andExpect(jsonPath("$.items[0].problem.errors.length()").value(2))
                .andExpect(jsonPath("$.items[1].status").value("OPENED"));
    }

    @Test
    void a_row_of_a_batch_may_give_what_its_move_needs() throws Exception {
        jdbc.sql("update deal set external_id = 'erp-1' where id = :id")
                .param("id", deal)
                .update();
        checklists.remove(cast.ada(), 1, Pipeline.QUALIFY, agreed);
        Actor cleo = cast.cleo();
        String row = "{\"externalId\": \"erp-1\", \"seller\": 4, \"expectedClose\": \"2027-01-22\", \"owner\": %d}"
                .formatted(cleo.id());

        program.perform(post("/api/v1/deals/batch")
                        .contentType("application/json")
                        .content("{\"rows\": [" + row + "]}")
                        .with(Programs.of(cast.tess(), tokens)))
                .andExpect(jsonPath("$.items[0].status").value("CHANGED"));

        assertThat(jdbc.sql("select concat_ws(' ', seller_stage_id, expected_close, owner_id) from deal where id = :id")
                        .param("id", deal)
                        .query(String.class)
                        .single())
                .isEqualTo("4 2027-01-22 " + cleo.id());
    }

    @Test
    void a_program_reads_what_is_asked_and_what_is_met() throws Exception {
        read("processes")
                .andExpect(jsonPath("$.items[0].journeys[0].stages[2].criteria[1].fact")
                        .value("CLOSE_DATE_SET"))
                .andExpect(jsonPath("$.items[0].journeys[0].stages[1].criteria.length()")
                        .value(0));
        jdbc.sql("""
                        insert into criterion_tick (deal_id, criterion_id, ticked_at, ticked_by, gesture)
                        values (:deal, :criterion, now(), :by, gen_random_uuid())""")
                .param("deal", deal)
                .param("criterion", agreed)
                .param("by", dana.id())
                .update();

        read("deals/" + deal + "/criteria")
                .andExpect(jsonPath("$.items[*].met").value(contains(true, false)))
                .andExpect(jsonPath("$.items[0].tickedBy").value("Dana Kim"))
                .andExpect(jsonPath("$.items[1].criterion.level").value("REQUIRED"));
    }

    private ResultActions read(String path) throws Exception {
        return program.perform(get("/api/v1/" + path).with(Programs.of(dana, tokens)))
                .andExpect(status().isOk());
    }

    private ResultActions send(Actor actor, String what, String body) throws Exception {
        return program.perform(post("/api/v1/deals/{deal}/{what}", deal, what)
                .contentType("application/json")
                .content(body)
                .with(Programs.of(actor, tokens)));
    }
}
