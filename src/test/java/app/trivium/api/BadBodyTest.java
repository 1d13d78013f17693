package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.ApiTokens;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with the body of an operation that takes one: the right 4xx, at once, and never 500. */
@DatabaseTest
class BadBodyTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    private Contract contract;
    private RequestPostProcessor dana;

    @BeforeEach
    void read() throws Exception {
        contract = new Contract(program.perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
        dana = Programs.of(cast.dana(), tokens);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "{\"a\": 1", "[]", "null", "\"x\"", "7", "{} {}", "{\"a\": 1, \"a\": 2}", "\u0000"
            })
    void what_is_no_json_object_is_refused(String body) {
        assertAll(contract.requests().keySet().stream().map(id -> refused(id, body, 400)));
    }

    @Test
    void an_unknown_field_is_named() {
        assertAll(contract.requests().entrySet().stream().map(request -> () -> {
            ObjectNode body = (ObjectNode) request.getValue().deepCopy();
            body.put("unicorn", 1);
            MockHttpServletResponse answer = send(request.getKey(), JSON.writeValueAsString(body));
            assertThat(answer.getStatus()).as(request.getKey()).isEqualTo(400);
            assertThat(answer.getContentAsString()).contains("\"field\":\"unicorn\"");
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": {}}",
                "[[[]]]",
                "true",
                "-0.5",
                "99999999999999999999999999",
                "\"\\u0000\"",
                "\"\\ud800 is half a letter\""
            })
    void a_value_of_the_wrong_kind_is_refused_at_its_field(String value) {
        assertAll(contract.requests().entrySet().stream()
                .flatMap(request -> request.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(field ->
                                !contract.foreseesRequest(request.getKey(), with(request.getValue(), field, value)))
                        .map(field -> (Executable) () -> {
                            MockHttpServletResponse answer =
                                    send(request.getKey(), with(request.getValue(), field, value));
                            if (refusesByRow(answer)) {
                                return;
                            }
                            assertThat(answer.getStatus())
                                    .as("%s, %s: %s: %s", request.getKey(), field, value, answer.getContentAsString())
                                    .isIn(400, 422);
                            assertThat(answer.getContentAsString()).contains("\"field\":\"" + field);
                        })));
    }

    /** A batch is answered row by row, whatever is in a row. */
    private static boolean refusesByRow(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().startsWith("{\"items\":[{\"externalId\":null,\"status\":\"REFUSED\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999999", "\"\\u0000\"", "\"\\ud800\"", "\"2026-02-30\"", "\"+999999999-01-01\"", "-1"})
    void a_value_that_only_looks_right_is_never_our_fault(String value) {
        assertAll(contract.requests().entrySet().stream()
                .flatMap(request -> request.getValue().properties().stream().map(field -> (Executable) () -> assertThat(
                                send(request.getKey(), with(request.getValue(), field.getKey(), value))
                                        .getStatus())
                        .as("%s, %s: %s", request.getKey(), field.getKey(), value)
                        .isLessThan(500))));
    }

    @Test
    void a_text_without_end_is_never_our_fault() {
        String endless = "\"" + "x".repeat(300_000) + "\"";
        a_value_that_only_looks_right_is_never_our_fault(endless);
    }

    @Test
    void ten_thousand_levels_are_refused() {
        String deep = "[".repeat(10_000) + "]".repeat(10_000);
        assertAll(contract.requests().entrySet().stream()
                .flatMap(request -> request.getValue().properties().stream()
                        .map(field -> refused(request.getKey(), "{\"" + field.getKey() + "\": " + deep + "}", 400))));
    }

    @Test
    void what_is_too_large_is_refused() {
        String large = " ".repeat(5_000_001);
        assertAll(contract.requests().keySet().stream().map(id -> refused(id, large, 413)));
    }

    @Test
    void what_does_not_call_itself_json_is_not_read() {
        assertAll(contract.requests().keySet().stream().map(id -> () -> {
            MockHttpServletResponse answer = send(id, "name=x", MediaType.APPLICATION_FORM_URLENCODED);
            // a form's fields are parameters, and nobody knows those either
            assertThat(answer.getStatus()).as(id).isIn(400, 415);
            assertThat(send(id, "name=x", MediaType.TEXT_PLAIN).getStatus())
                    .as(id)
                    .isEqualTo(415);
        }));
    }

    /** The example with another value in one field, as a text: no tree holds such values. */
    private static String with(JsonNode request, String field, String value) {
        return request.properties().stream()
                .map(one -> "\"" + one.getKey() + "\": " + (one.getKey().equals(field) ? value : one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Executable refused(String id, String body, int status) {
        return () -> {
            MockHttpServletResponse answer = send(id, body);
            assertThat(answer.getStatus())
                    .as("%s: %s", id, answer.getContentAsString())
                    .isEqualTo(status);
        };
    }

    private MockHttpServletResponse send(String id, String body) throws Exception {
        return send(id, body, MediaType.APPLICATION_JSON);
    }

    private MockHttpServletResponse send(String id, String body, MediaType type) throws Exception {
        Trial trial = Trial.all().stream()
                .filter(one -> one.operation().equals(id))
                .findFirst()
                .orElseThrow();
        Scene scene = Scene.of(cast, cast.dana(), UUID.randomUUID().toString());
        MockHttpServletRequestBuilder request =
                trial.request().apply(scene).contentType(type).content(body).with(dana);
        long begun = System.nanoTime();
        MockHttpServletResponse answer = program.perform(request).andReturn().getResponse();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(id).isLessThan(AT_ONCE);
        if (answer.getStatus() >= 400) {
            assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            contract.requireForeseen(id, answer);
        }
        return answer;
    }
}
