package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read and write of accounts and people. */
@DatabaseTest
class AccountApiTest {

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AccessPolicies policies;

    private final JsonMapper json = new JsonMapper();
    private final Map<Long, RequestPostProcessor> known = new HashMap<>();

    @Test
    void an_account_is_added_read_and_changed_field_by_field() throws Exception {
        Actor dana = cast.dana();
        MockHttpServletResponse added = send(dana, "POST", "/api/v1/accounts", null, """
                {"name": "Betatech", "website": "betatech.example", "revenue": 9999999999999.1234, "city": "Denver",
                 "externalId": "B-1"}""");
        assertThat(added.getStatus()).isEqualTo(201);
        String path = added.getHeader("Location");
        JsonNode account = body(added);
        assertThat(path).isEqualTo("/api/v1/accounts/" + account.get("id").asLong());
        assertThat(account.at("/owner/name").asString()).isEqualTo("Dana Kim");
        assertThat(account.get("website").asString()).isEqualTo("https://betatech.example");

        MockHttpServletResponse changed =
                send(dana, "PATCH", path, added.getHeader("ETag"), "{\"city\": null, \"revenue\": 12345678901.0001}");

        JsonNode now = body(changed);
        assertThat(now.get("city").isNull()).isTrue();
        assertThat(changed.getContentAsString()).contains("\"revenue\":12345678901.0001");
        assertThat(now.get("externalId").asString()).isEqualTo("B-1");
        assertThat(changed.getHeader("ETag")).isNotEqualTo(added.getHeader("ETag"));
        assertThat(body(send(dana, "GET", path, null, null))).isEqualTo(now);
        requireRefused(send(dana, "PATCH", path, added.getHeader("ETag"), "{\"city\": \"Boulder\"}"), 412, "If-Match");
        requireRefused(send(dana, "PATCH", path, null, "{\"city\": \"Boulder\"}"), 428, "If-Match");
        requireRefused(
                send(dana, "POST", "/api/v1/accounts", null, "{\"name\": \"Other\", \"externalId\": \"B-1\"}"),
                422,
                "externalId");
    }

    @Test
    void a_person_is_added_read_changed_and_found_by_where_they_work() throws Exception {
        Actor dana = cast.dana();
        long jun = cast.junIto();
        MockHttpServletResponse added = send(dana, "POST", "/api/v1/people", null, """
                {"name": "Ann Bell", "account": %d, "email": "ann@acme.example"}""".formatted(cast.acme()));
        String path = added.getHeader("Location");

        JsonNode now =
                body(send(dana, "PATCH", path, added.getHeader("ETag"), "{\"email\": null, \"jobTitle\": \"Buyer\"}"));

        assertThat(now.get("email").isNull()).isTrue();
        assertThat(now.get("name").asString()).isEqualTo("Ann Bell");
        requireRefused(send(dana, "PATCH", path, added.getHeader("ETag"), "{}"), 412, "If-Match");
        JsonNode list = body(send(dana, "GET", "/api/v1/people?total=true&sort=id&account=" + cast.acme(), null, null));
        assertThat(ids(list)).containsExactlyInAnyOrder(jun, now.get("id").asLong());
        assertThat(list.get("total").asInt()).isEqualTo(2);
        cast.paulHahn();
        assertThat(body(send(dana, "GET", "/api/v1/people?text=ANN", null, null))
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void what_is_sent_again_with_its_key_is_added_once() throws Exception {
        Actor dana = cast.dana();
        String person = "{\"name\": \"Ann Bell\", \"account\": " + cast.acme() + "}";
        for (String what : List.of("accounts {\"name\": \"Betatech\"}", "people " + person)) {
            String[] path = what.split(" ", 2);
            List<String> places = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                MockHttpServletResponse answer = program.perform(MockMvcRequestBuilders.post("/api/v1/" + path[0])
                                .header("Idempotency-Key", path[0])
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(path[1])
                                .with(Programs.of(dana, tokens)))
                        .andReturn()
                        .getResponse();
                assertThat(answer.getStatus()).isEqualTo(201);
                assertThat(answer.getHeader("ETag")).isEqualTo("\"0\"");
                places.add(answer.getHeader("Location"));
            }
            assertThat(places.get(0)).isNotNull().isEqualTo(places.get(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"accounts,name", "accounts,id", "people,name", "people,id"})
    void a_list_is_read_from_end_to_end_by_cursor(String what, String sort) throws Exception {
        Actor dana = cast.dana();
        for (String name : List.of("Éclair", "acorn", "Zeta", "Beta 100%")) {
            String body = "{\"name\": \"" + name + "\"";
            String more = what.equals("people") ? ", \"account\": " + cast.acme() : "";
            for (int twice = 0; twice < 2; twice++) {
                send(dana, "POST", "/api/v1/" + what, null, body + more + "}");
            }
        }
        String path = "/api/v1/" + what + "?sort=" + sort;
        List<Long> whole = ids(body(send(dana, "GET", path, null, null)));
        List<Long> parts = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode part = body(send(dana, "GET", path + "&limit=3" + cursor, null, null));
            parts.addAll(ids(part));
            cursor = part.get("next").isNull()
                    ? null
                    : "&cursor=" + part.get("next").asString();
        }

        assertThat(whole).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(parts).isEqualTo(whole);
        String foreign = body(send(dana, "GET", path + "&limit=1", null, null))
                .get("next")
                .asString();
        String other = "/api/v1/" + what + "?sort=" + (sort.equals("id") ? "name" : "id") + "&cursor=" + foreign;
        requireRefused(send(dana, "GET", other, null, null), 400, "cursor");
    }

    @Test
    void what_is_out_of_sight_is_neither_read_nor_changed() throws Exception {
        long acme = cast.acme();
        long jun = cast.junIto();
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.TEAM));
        Actor marco = cast.marco();

        for (String path : List.of("/api/v1/accounts/" + acme, "/api/v1/people/" + jun)) {
            assertThat(send(marco, "GET", path, null, null).getStatus()).isEqualTo(404);
            assertThat(send(marco, "PATCH", path, "*", "{\"name\": \"Mine\"}").getStatus())
                    .isEqualTo(404);
        }
        for (String list : List.of("/api/v1/accounts?text=acme&total=true", "/api/v1/people?total=true")) {
            assertThat(body(send(marco, "GET", list, null, null)).get("total").asInt())
                    .isZero();
        }
        requireRefused(
                send(marco, "POST", "/api/v1/people", null, "{\"name\": \"Ann\", \"account\": " + acme + "}"),
                422,
                "account");
        requireRefused(
                send(marco, "POST", "/api/v1/accounts", null, "{\"name\": \"Ann\", \"parent\": " + acme + "}"),
                422,
                "parent");
    }

    @Test
    void what_may_only_be_looked_at_is_not_changed() throws Exception {
        String path = "/api/v1/accounts/" + cast.acme();
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.patch(path)
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"Mine\"}")
                .with(Programs.of(cast.dana(), ApiScope.READ, tokens));

        assertThat(send(cast.marco(), "GET", path, null, null).getStatus()).isEqualTo(200);
        assertThat(send(cast.marco(), "PATCH", path, "*", "{\"name\": \"Mine\"}")
                        .getStatus())
                .isEqualTo(403);
        assertThat(program.perform(request).andReturn().getResponse().getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "accounts | {\"nmae\": \"A\"}              | 400 | nmae",
                "accounts | {\"name\": null}               | 400 | name",
                "accounts | {\"name\": 7}                  | 400 | name",
                "accounts | {\"name\": \"\"}               | 422 | name",
                "accounts | {\"name\": \"a\\u0000b\"}      | 422 | name",
                "accounts | {\"owner\": null}              | 400 | owner",
                "accounts | {\"owner\": 0}                 | 422 | owner",
                "accounts | {\"parent\": -1}               | 422 | parent",
                "accounts | {\"parent\": \"7\"}            | 400 | parent",
                "accounts | {\"employees\": 1.5}           | 400 | employees",
                "accounts | {\"employees\": -1}            | 422 | employees",
                "accounts | {\"employees\": 99999999999}   | 400 | employees",
                "accounts | {\"revenue\": 1e-999999999}    | 422 | revenue",
                "accounts | {\"revenue\": 1e999999999}     | 422 | revenue",
                "accounts | {\"website\": \"javascript:x\"}| 422 | website",
                "accounts | {\"city\": {\"a\": 1}}         | 400 | city",
                "accounts | []                             | 400 |",
                "accounts | null                           | 400 |",
                "people   | {\"account\": null}            | 400 | account",
                "people   | {\"account\": 0}               | 422 | account",
                "people   | {\"email\": \"nobody\"}        | 422 | email",
                "people   | {\"employer\": 1}              | 400 | employer"
            })
    void a_change_that_cannot_be_read_or_taken_is_refused_at_its_field(
            String what, String changes, int status, @Nullable String field) throws Exception {
        long id = what.equals("accounts") ? cast.acme() : cast.junIto();
        requireRefused(send(cast.dana(), "PATCH", "/api/v1/" + what + "/" + id, "*", changes), status, field);

        String whole = changes.startsWith("{") && !changes.contains("\"name\"") && what.equals("accounts")
                ? "{\"name\": \"New\", " + changes.substring(1)
                : changes;
        if (!changes.equals("{\"owner\": null}") && what.equals("accounts")) {
            requireRefused(send(cast.dana(), "POST", "/api/v1/accounts", null, whole), status, field);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "accounts?sort=beauty,422,sort",
        "accounts?owner=x,422,owner",
        "accounts?limit=0,422,limit",
        "accounts?cursor=bmFtZT43PQB,400,cursor",
        "accounts?cursor=%C3%BC,400,cursor",
        "accounts?text=%00,422,text",
        "accounts?q=acme,400,q",
        "accounts/seven,404,",
        "people/0,404,",
        "people?account=x,422,account",
        "people?cursor=x,400,cursor"
    })
    void a_question_that_cannot_be_read_is_refused(String path, int status, @Nullable String field) throws Exception {
        requireRefused(send(cast.dana(), "GET", "/api/v1/" + path, null, null), status, field);
    }

    private MockHttpServletResponse send(
            Actor actor, String method, @Nullable String path, @Nullable String match, @Nullable String body)
            throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(String.valueOf(path)));
        if (match != null) {
            request.header("If-Match", match);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return program.perform(request.with(known.computeIfAbsent(actor.id(), id -> Programs.of(actor, tokens))))
                .andReturn()
                .getResponse();
    }

    private void requireRefused(MockHttpServletResponse answer, int status, @Nullable String field) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        if (field != null) {
            assertThat(body(answer).get("field").asString()).isEqualTo(field);
        }
    }

    private JsonNode body(MockHttpServletResponse answer) {
        return json.readTree(answer.getContentAsByteArray());
    }

    private static List<Long> ids(JsonNode list) {
        List<Long> ids = new ArrayList<>();
        list.get("items").forEach(item -> ids.add(item.get("id").asLong()));
        return ids;
    }
}
