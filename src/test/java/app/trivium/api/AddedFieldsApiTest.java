package app.trivium.api;

import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiTokens;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Programs read and fill in the fields that admins have added, by their keys. */
@DatabaseTest
class AddedFieldsApiTest {

    private static final String ALL = """
            {"text": "Ms Vo", "number": -12.5, "money": {"amount": 1200, "currency": "USD"}, "date": "2031-04-05",
             "choice": %1$d, "choices": [%2$d, %3$d], "flag": false, "link": "https://acme.com/plan"}""";

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    FieldDesk desk;

    @Autowired
    CustomFields fields;

    private Actor dana;
    private long acme;

    @BeforeEach
    void a_field_of_each_type() {
        dana = cast.dana();
        acme = cast.acme();
        for (FieldType type : FieldType.values()) {
            desk.add(cast.ada(), RecordKind.DEAL, type, new FieldWords(type.key(), "", false), List.of("One", "Two"));
        }
    }

    @Test
    void what_there_is_can_be_asked() throws Exception {
        send(get("/api/v1/fields"), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key")
                        .value(contains(Stream.of(FieldType.values())
                                .map(FieldType::key)
                                .toArray())))
                .andExpect(jsonPath("$.items[4].choices[*].name").value(contains("One", "Two")));
    }

    @Test
    void a_deal_is_opened_read_and_changed_with_all_of_them() throws Exception {
        List<Long> several = choices("choices");
        String custom = ALL.formatted(choices("choice").get(1), several.get(1), several.get(0));
        send(post("/api/v1/deals"), "{\"name\": \"Rollout\", \"account\": " + acme + ", \"custom\": " + custom + "}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.custom.text").value("Ms Vo"))
                .andExpect(jsonPath("$.custom.number").value(-12.5))
                .andExpect(jsonPath("$.custom.money.amount").value(1200))
                .andExpect(jsonPath("$.custom.date").value("2031-04-05"))
                .andExpect(jsonPath("$.custom.choice.name").value("Two"))
                .andExpect(jsonPath("$.custom.choices[*].name").value(contains("One", "Two")))
                .andExpect(jsonPath("$.custom.flag").value(false))
                .andExpect(jsonPath("$.custom.link").value("https://acme.com/plan"));
    }

    @Test
    void what_is_named_changes_null_empties_and_the_rest_stays() throws Exception {
        long deal = cast.deal("Rollout", acme, dana);
        edit(deal, "{\"custom\": {\"text\": \"a\", \"number\": 1}}").andExpect(status().isOk());

        edit(deal, "{\"custom\": {\"text\": null, \"flag\": true}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.custom.text").isEmpty())
                .andExpect(jsonPath("$.custom.number").value(1))
                .andExpect(jsonPath("$.custom.flag").value(true));
    }

    @Test
    void a_batch_fills_them_in_and_sent_again_changes_nothing() throws Exception {
        String batch = "{\"rows\": [{\"externalId\": \"e1\", \"name\": \"Rollout\", \"account\": " + acme
                + ", \"custom\": {\"number\": 5}}, {\"externalId\": \"e2\", \"custom\": {\"unicorn\": 5}}]}";
        send(post("/api/v1/deals/batch"), batch)
                .andExpect(jsonPath("$.items[0].status").value("OPENED"))
                .andExpect(jsonPath("$.items[1].status").value("REFUSED"));
        send(post("/api/v1/deals/batch"), batch)
                .andExpect(jsonPath("$.items[0].status").value("UNCHANGED"));
        send(post("/api/v1/deals/batch"), batch.replace("5}}, ", "6}}, "))
                .andExpect(jsonPath("$.items[0].status").value("CHANGED"));
    }

    @Test
    void deals_are_filtered_by_them_and_a_filter_that_is_not_known_is_refused() throws Exception {
        long deal = cast.deal("Rollout", acme, dana);
        cast.deal("Other", acme, dana);
        edit(deal, "{\"custom\": {\"number\": 7}}").andExpect(status().isOk());

        send(get("/api/v1/deals?total=true&custom.number.from=7"), "")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].name").value("Rollout"));
        send(get("/api/v1/boards/1/seller?custom.number.from=8"), "")
                .andExpect(jsonPath("$.columns[0].deals").value(0));
        for (String wrong : List.of("custom.unicorn=1", "custom.number.from=many")) {
            send(get("/api/v1/deals?" + wrong), "")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.field").value(wrong.substring(0, wrong.indexOf('='))));
        }
        send(get("/api/v1/processes?custom.number.from=7"), "").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT, accounts", "PERSON, people"})
    void accounts_and_people_have_and_take_them_too(RecordKind kind, String path) throws Exception {
        desk.add(cast.ada(), kind, FieldType.NUMBER, new FieldWords("Seats", "", false), List.of());
        desk.add(cast.ada(), kind, FieldType.CHOICE, new FieldWords("Tier", "", false), List.of("One", "Two"));
        long two = fields.of(kind).byKey("tier").orElseThrow().choices().get(1).id();
        String body =
                "{\"name\": \"Newly\", \"account\": " + acme + ", \"custom\": {\"seats\": 5, \"tier\": " + two + "}}";
        if (kind == RecordKind.ACCOUNT) {
            body = body.replace("\"account\": " + acme + ", ", "");
        }
        String at = String.valueOf(send(post("/api/v1/" + path), body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.custom.seats").value(5))
                .andReturn()
                .getResponse()
                .getHeader("Location"));

        send(patch(at).header("If-Match", "*"), "{\"custom\": {\"seats\": null}}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.custom.seats").isEmpty())
                .andExpect(jsonPath("$.custom.tier.name").value("Two"));
        send(patch(at).header("If-Match", "*"), "{\"custom\": {\"unicorn\": 1}}")
                .andExpect(status().isBadRequest());
        send(get("/api/v1/" + path + "?total=true&custom.tier=" + two), "")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].name").value("Newly"));
        send(get("/api/v1/" + path + "?custom.seats.from=many"), "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("custom.seats.from"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"unicorn\": 1} | 400 | custom.unicorn",
                "{\"text\": 7} | 400 | custom.text",
                "{\"text\": \"\\u0000\"} | 422 | custom.text",
                "{\"number\": \"7\"} | 400 | custom.number",
                "{\"number\": 1e999999999} | 422 | custom.number",
                "{\"number\": 0.00001} | 422 | custom.number",
                "{\"money\": 5} | 400 | custom.money",
                "{\"money\": {\"amount\": 5}} | 400 | custom.money.currency",
                "{\"money\": {\"amount\": -5, \"currency\": \"USD\"}} | 422 | custom.money",
                "{\"money\": {\"amount\": 5, \"currency\": \"XXX\"}} | 422 | custom.money",
                "{\"date\": \"tomorrow\"} | 422 | custom.date",
                "{\"choice\": 0} | 422 | custom.choice",
                "{\"choice\": \"One\"} | 400 | custom.choice",
                "{\"choices\": 1} | 400 | custom.choices",
                "{\"choices\": [0]} | 422 | custom.choices",
                "{\"flag\": \"yes\"} | 400 | custom.flag",
                "{\"link\": \"javascript:alert(1)\"} | 422 | custom.link",
                "null | 400 | custom",
                "[] | 400 | custom"
            })
    void what_cannot_be_taken_is_refused_by_name(String custom, int status, String field) throws Exception {
        long deal = cast.deal("Rollout", acme, dana);

        edit(deal, "{\"custom\": " + custom + "}")
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.field").value(field));
    }

    private List<Long> choices(String key) {
        return fields.of(RecordKind.DEAL).byKey(key).orElseThrow().choices().stream()
                .map(choice -> choice.id())
                .collect(Collectors.toList());
    }

    private ResultActions edit(long deal, String body) throws Exception {
        return send(patch("/api/v1/deals/" + deal).header("If-Match", "*"), body);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return program.perform(request.with(Programs.of(dana, tokens))
                .contentType("application/json")
                .content(body));
    }
}
