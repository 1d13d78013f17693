package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiTokens;
import app.trivium.process.Journey;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Programs move deals, decide about them and reopen them. */
@DatabaseTest
class MovingTest {

    private static final String TO_THREE = """
            {"journey": "SELLER", "stage": 3, "version": 0, "reason": "Budget is there"}""";

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private RequestPostProcessor danas;
    private long deal;

    @BeforeEach
    void open() {
        dana = cast.dana();
        danas = Programs.of(dana, tokens);
        deal = cast.deal("Group rollout", cast.acme(), dana);
    }

    @Test
    void a_move_answers_with_the_deal_where_it_stands_now() throws Exception {
        send("moves", TO_THREE)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.seller.stage").value(3));

        assertThat(jdbc.sql("select reason from move where deal_id = :deal and from_stage_id is not null")
                        .param("deal", deal)
                        .query(String.class)
                        .single())
                .isEqualTo("Budget is there");
    }

    @Test
    void who_was_slower_is_told_who_moved_it_where() throws Exception {
        deals.move(cast.tess(), deal, new MoveOrder(Map.of(Journey.SELLER, 2L), 0, null, null, UUID.randomUUID()));

        send("moves", TO_THREE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("/problems/conflict"))
                .andExpect(jsonPath("$.detail").value("Tess Jordan moved this deal to Rapport in the meantime."));
    }

    @Test
    void a_deal_is_lost_and_reopened() throws Exception {
        send("outcome", "{\"status\": \"LOST\", \"lossReason\": 1, \"comment\": \"Too dear\", \"version\": 0}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("LOST"))
                .andExpect(jsonPath("$.lossReason.id").value(1));
        send("moves", TO_THREE).andExpect(status().isConflict());
        send("outcome", "{\"status\": \"WON\", \"version\": 0}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("Dana Kim")));
        send("reopen", "{\"version\": 1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("OPEN"));
        send("reopen", "{\"version\": 2}").andExpect(status().isConflict());
    }

    @Test
    void a_request_sent_again_with_its_key_is_answered_again_and_done_once() throws Exception {
        String first = keyed("nightly 7", TO_THREE)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        deals.move(dana, deal, new MoveOrder(Map.of(Journey.SELLER, 4L), 1, null, null, UUID.randomUUID()));

        keyed("nightly 7", TO_THREE)
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).isEqualTo(first));

        assertThat(moves()).isEqualTo(2);
    }

    @Test
    void a_key_stands_for_one_request_of_one_person() throws Exception {
        keyed("nightly", TO_THREE).andExpect(status().isOk());

        keyed("nightly", TO_THREE.replace("3", "2"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("/problems/key-reused"));
        program.perform(post("/api/v1/deals/{deal}/moves", deal)
                        .contentType("application/json")
                        .content(TO_THREE.replace("3", "2").replace("0", "1"))
                        .header("Idempotency-Key", "nightly")
                        .with(Programs.of(cast.ada(), tokens)))
                .andExpect(status().isOk());
    }

    @Test
    void what_was_done_but_never_answered_is_not_done_again() throws Exception {
        keyed("nightly", TO_THREE).andExpect(status().isOk());
        jdbc.sql("update idempotency_key set answer = null, claimed_until = now() + interval '1 minute'")
                .update();

        keyed("nightly", TO_THREE)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("being worked on")));

        jdbc.sql("update idempotency_key set claimed_until = now() - interval '1 second'")
                .update();
        keyed("nightly", TO_THREE)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(1));
        assertThat(moves()).isEqualTo(1);
    }

    @Test
    void after_a_day_a_key_is_free_again() throws Exception {
        keyed("nightly", TO_THREE).andExpect(status().isOk());
        jdbc.sql("update idempotency_key set made_at = made_at - interval '25 hours'")
                .update();

        keyed("nightly", TO_THREE.replace("3", "2").replace("0", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.seller.stage").value(2));
    }

    @Test
    void a_refused_request_may_be_sent_again_with_its_key() throws Exception {
        deals.move(cast.tess(), deal, new MoveOrder(Map.of(Journey.SELLER, 2L), 0, null, null, UUID.randomUUID()));

        keyed("nightly", TO_THREE).andExpect(status().isConflict());
        keyed("nightly", TO_THREE).andExpect(status().isConflict());
    }

    private long moves() {
        return jdbc.sql("select count(*) from move where deal_id = :deal and from_stage_id is not null")
                .param("deal", deal)
                .query(Long.class)
                .single();
    }

    private ResultActions keyed(String key, String body) throws Exception {
        return program.perform(post("/api/v1/deals/{deal}/moves", deal)
                .contentType("application/json")
                .content(body)
                .header("Idempotency-Key", key)
                .with(danas));
    }

    private ResultActions send(String verb, String body) throws Exception {
        return program.perform(post("/api/v1/deals/{deal}/" + verb, deal)
                .contentType("application/json")
                .content(body)
                .with(danas));
    }
}
