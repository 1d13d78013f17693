package app.trivium.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Programs open deals and edit them, one by one and many at once. */
@DatabaseTest
class EditingTest {

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AccessPolicies policies;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private long acme;

    @BeforeEach
    void come() {
        dana = cast.dana();
        acme = cast.acme();
    }

    @Test
    void a_deal_is_opened_where_it_stands_already() throws Exception {
        send(post("/api/v1/deals"), """
                {"externalId": "erp-1", "name": "Rollout", "account": %d, "seller": 3, "probability": 40,
                 "amount": {"amount": 9999999999999.9999, "currency": "USD"}}""".formatted(acme))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString("/api/v1/deals/")))
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.owner.name").value("Dana Kim"))
                .andExpect(jsonPath("$.seller.stage").value(3))
                .andExpect(jsonPath("$.probability").value(40));
    }

    @Test
    void an_external_id_is_for_one_deal() throws Exception {
        String body = "{\"externalId\": \"erp-1\", \"name\": \"Rollout\", \"account\": " + acme + "}";
        send(post("/api/v1/deals"), body).andExpect(status().isCreated());

        send(post("/api/v1/deals"), body)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.field").value("externalId"));
    }

    @Test
    void opening_with_the_same_key_opens_one_deal() throws Exception {
        String body = "{\"name\": \"Rollout\", \"account\": " + acme + "}";
        for (int i = 0; i < 2; i++) {
            send(post("/api/v1/deals").header("Idempotency-Key", "k"), body).andExpect(status().isCreated());
        }

        send(get("/api/v1/deals?total=true"), "").andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void what_is_named_changes_null_empties_and_the_rest_stays() throws Exception {
        long deal = cast.deal("Rollout", acme, dana);

        edit(deal, "\"0\"", "{\"nextStep\": \"Call\", \"expectedClose\": null, \"amount\": {\"amount\": 50000.5}}")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.name").value("Rollout"))
                .andExpect(jsonPath("$.nextStep").value("Call"))
                .andExpect(jsonPath("$.expectedClose").isEmpty())
                .andExpect(jsonPath("$.amount.amount").value(50000.5))
                .andExpect(jsonPath("$.amount.currency").value("USD"));
        edit(deal, "\"0\"", "{\"nextStep\": null}")
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.type").value("/problems/precondition-failed"));
        edit(deal, "*", "{\"nextStep\": null}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nextStep").isEmpty());
    }

    @Test
    void a_next_step_has_a_kind_which_goes_when_it_goes() throws Exception {
        long deal = cast.deal("Rollout", acme, dana);

        edit(deal, "*", "{\"nextStepKind\": 2}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("nextStep"))
                .andExpect(jsonPath("$.detail").value("Say what the next step is, since a kind is chosen for it."));
        edit(deal, "*", "{\"nextStep\": \"Demo\", \"nextStepKind\": 99}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("nextStepKind"));
        edit(deal, "*", "{\"nextStep\": \"Demo\", \"nextStepKind\": 2}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nextStepKind.id").value(2))
                .andExpect(jsonPath("$.nextStepKind.name").value("Meeting"));
        edit(deal, "*", "{\"name\": \"Rollout 2\"}")
                .andExpect(jsonPath("$.nextStepKind.name").value("Meeting"));
        send(get("/api/v1/boards/1/seller"), "")
                .andExpect(jsonPath("$.columns[0].cards[0].nextStepKind").value("Meeting"));
        edit(deal, "*", "{\"nextStep\": null}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nextStepKind").isEmpty());
    }

    @Test
    void tags_are_told_and_changed_as_a_whole() throws Exception {
        String body = "{\"name\": \"Rollout\", \"account\": " + acme + ", \"tags\": [\"pilot\", \"Europe\"]}";
        send(post("/api/v1/deals").header("Idempotency-Key", "k"), body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.tags").value(contains("Europe", "pilot")));
        long deal = jdbc.sql("select max(id) from deal").query(Long.class).single();

        edit(deal, "*", "{\"nextStep\": \"Call\"}")
                .andExpect(jsonPath("$.tags.length()").value(2));
        edit(deal, "*", "{\"tags\": [\"EUROPE\", \"renewal\"], \"nextStep\": null}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.nextStep").isEmpty())
                .andExpect(jsonPath("$.tags").value(contains("Europe", "renewal")));
        edit(deal, "*", "{\"tags\": null}").andExpect(jsonPath("$.tags").isEmpty());
    }

    @Test
    void a_batch_tags_what_it_opens_and_what_it_changes() throws Exception {
        send(post("/api/v1/deals/batch"), """
                {"rows": [{"externalId": "a", "name": "One", "account": %1$d, "tags": ["pilot"]},
                          {"externalId": "b", "name": "Two", "account": %1$d}]}""".formatted(acme))
                .andExpect(jsonPath("$.items[*].status").value(contains("OPENED", "OPENED")));
        send(post("/api/v1/deals/batch"), """
                {"rows": [{"externalId": "a", "tags": ["PILOT"]}, {"externalId": "b", "tags": ["pilot"]}]}""")
                .andExpect(jsonPath("$.items[*].status").value(contains("UNCHANGED", "CHANGED")));

        send(get("/api/v1/deals"), "").andExpect(jsonPath("$.items[*].tags[0]").value(contains("pilot", "pilot")));
    }

    @Test
    void a_batch_of_more_than_is_done_at_once_is_answered_in_its_order() throws Exception {
        String rows = IntStream.range(0, 230)
                .mapToObj(i -> "{\"externalId\": \"x%d\", \"name\": \"%s\", \"account\": %d}"
                        .formatted(i, i == 150 ? "" : "Deal " + i, acme))
                .collect(Collectors.joining(", ", "{\"rows\": [", "]}"));

        ResultActions answer = send(post("/api/v1/deals/batch"), rows)
                .andExpect(jsonPath("$.items.length()").value(230))
                .andExpect(jsonPath("$.items[150].problem.field").value("name"))
                .andExpect(jsonPath("$.items[?(@.status == 'OPENED')]").value(hasSize(229)));
        for (int i : new int[] {0, 99, 100, 151, 229}) {
            answer.andExpect(jsonPath("$.items[" + i + "].externalId").value("x" + i));
        }
        send(get("/api/v1/deals?total=true"), "").andExpect(jsonPath("$.total").value(229));
    }

    @Test
    void a_deal_that_is_handed_out_of_sight_is_told_without_a_body() throws Exception {
        long marco = cast.marco().id();
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.TEAM));
        long deal = cast.deal("Rollout", acme, dana);

        edit(deal, "\"0\"", "{\"owner\": " + marco + "}").andExpect(status().isNoContent());
        edit(deal, "*", "{\"name\": \"Mine\"}").andExpect(status().isNotFound());
    }

    @Test
    void a_batch_opens_and_changes_and_one_refused_row_does_not_undo_others() throws Exception {
        String batch = """
                {"rows": [
                  {"externalId": "a", "name": "One", "account": %1$d},
                  {"externalId": "b", "name": "Two", "account": 0},
                  {"externalId": "c", "name": "Three", "account": %1$d, "buyer": 7, "amount": {"amount": 1, "currency": "USD"}},
                  {"externalId": "a", "name": "Again"},
                  {"name": "Nameless"},
                  7,
                  {"externalId": "d", "name": "Four", "account": %1$d, "unicorn": null},
                  {"externalId": "\\u0000"}
                ]}""".formatted(acme);

        send(post("/api/v1/deals/batch"), batch)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(8))
                .andExpect(jsonPath("$.items[0].status").value("OPENED"))
                .andExpect(jsonPath("$.items[1].status").value("REFUSED"))
                .andExpect(jsonPath("$.items[1].problem.field").value("account"))
                .andExpect(jsonPath("$.items[2].status").value("OPENED"))
                .andExpect(jsonPath("$.items[3].problem.field").value("externalId"))
                .andExpect(jsonPath("$.items[4].problem.field").value("externalId"))
                .andExpect(jsonPath("$.items[5].status").value("REFUSED"))
                .andExpect(jsonPath("$.items[6].problem.field").value("unicorn"))
                .andExpect(jsonPath("$.items[7].problem.status").value(422));
        send(post("/api/v1/deals/batch"), """
                {"rows": [
                  {"externalId": "a", "nextStep": "Call", "seller": 2},
                  {"externalId": "c", "amount": {"amount": 1.00, "currency": "USD"}, "buyer": 7}
                ]}""")
                .andExpect(jsonPath("$.items[0].status").value("CHANGED"))
                .andExpect(jsonPath("$.items[1].status").value("UNCHANGED"));
        send(get("/api/v1/deals?total=true&text=One"), "")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].seller.stage").value(2))
                .andExpect(jsonPath("$.items[0].nextStep").value("Call"));
    }

    @Test
    void a_batch_does_not_touch_what_its_author_may_not_change() throws Exception {
        send(
                post("/api/v1/deals/batch"),
                "{\"rows\": [{\"externalId\": \"a\", \"name\": \"One\", \"account\": %d}]}".formatted(acme));
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.TEAM));

        program.perform(post("/api/v1/deals/batch")
                        .contentType("application/json")
                        .content("{\"rows\": [{\"externalId\": \"a\", \"name\": \"Mine\"}]}")
                        .with(Programs.of(cast.marco(), tokens)))
                .andExpect(jsonPath("$.items[0].status").value("REFUSED"))
                .andExpect(jsonPath("$.items[0].problem.type").value("/problems/not-found"));
    }

    private ResultActions edit(long deal, String seen, String body) throws Exception {
        return send(patch("/api/v1/deals/{deal}", deal).header("If-Match", seen), body);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return program.perform(
                request.contentType("application/json").content(body).with(Programs.of(dana, tokens)));
    }
}
