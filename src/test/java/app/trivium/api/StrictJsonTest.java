package app.trivium.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.NewApiToken;
import app.trivium.process.Journey;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A body is taken at its word or refused, at the field that is wrong. */
@DatabaseTest
class StrictJsonTest {

    @Autowired
    JsonMapper json;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    /** Of everything a body can hold. */
    record Wish(
            @Nullable String name,
            @Nullable Long account,
            @Nullable Integer probability,
            @Nullable BigDecimal amount,
            @Nullable LocalDate close,
            @Nullable Journey journey,
            @Nullable Boolean met,
            @Nullable List<String> tags,
            @Nullable Wish inner) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nmae\": \"x\"}                 | nmae        | api.field.unknown",
                "{\"inner\": {\"nmae\": \"x\"}}    | inner.nmae  | api.field.unknown",
                "{\"name\": 7}                     | name        | api.field.text",
                "{\"name\": true}                  | name        | api.field.text",
                "{\"name\": [\"x\"]}               | name        | api.field.text",
                "{\"account\": \"7\"}              | account     | api.field.whole",
                "{\"account\": 7.5}                | account     | api.field.whole",
                "{\"account\": \"\"}               | account     | api.field.whole",
                "{\"amount\": \"48000\"}           | amount      | api.field.number",
                "{\"close\": \"tomorrow\"}         | close       | api.field.date",
                "{\"close\": \"\"}                 | close       | api.field.date",
                "{\"close\": 20261130}             | close       | api.field.date",
                "{\"journey\": \"LAWYER\"}         | journey     | api.field.choice",
                "{\"journey\": 1}                  | journey     | api.field.choice",
                "{\"journey\": \"\"}               | journey     | api.field.choice",
                "{\"met\": \"yes\"}                | met         | api.field.flag",
                "{\"met\": 1}                      | met         | api.field.flag",
                "{\"tags\": \"x\"}                 | tags        | api.field.list",
                "{\"tags\": [\"x\", {}]}           | tags[1]     | api.field.text",
                "{\"inner\": \"x\"}                | inner       | api.field.object",
                "[]                                |             | api.field.object",
                "\"x\"                             |             | api.field.object",
                "{\"name\": \"x\", \"name\": \"y\"} |            | api.body.unreadable",
                "{\"name\": \"x\"                  |             | api.body.unreadable",
                "{\"name\": \"x\"} {}              |             | api.body.unreadable"
            })
    void what_cannot_be_taken_is_named(String body, @Nullable String field, String key) {
        requireRefused(body, field, key);
    }

    @Test
    void what_is_too_deep_or_too_long_is_refused_without_reading_on() {
        requireRefused("{\"inner\":".repeat(10_000), null, "api.body.limits");
        requireRefused("[".repeat(10_000), null, "api.field.object");
        requireRefused("{\"amount\": " + "9".repeat(5_000) + "}", null, "api.body.limits");
    }

    /** Be it that the request says how much will come or that it comes in chunks until it ends. */
    @ParameterizedTest
    @CsvSource({
        "/deals,        50_000_000, false",
        "/deals,        50_000_000, true",
        "/deals,         1_000_001, true",
        "/deals/batch,  50_000_000, true",
        "/deals/batch,   5_000_001, false",
        "/deals/batch,   5_000_001, true",
        "/accounts,      1_000_001, true"
    })
    void what_is_too_large_is_refused_at_once(String path, String size, boolean chunked) throws Exception {
        byte[] body = new byte[Integer.parseInt(size.replace("_", ""))];
        Arrays.fill(body, (byte) ' ');
        HttpResponse<String> answer = send(
                path,
                chunked
                        ? HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                        : HttpRequest.BodyPublishers.ofByteArray(body));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/too-large");
    }

    @Test
    void a_batch_may_be_larger_than_other_bodies() throws Exception {
        HttpResponse<String> answer = send(
                "/deals/batch", HttpRequest.BodyPublishers.ofString("{\"rows\": []" + " ".repeat(4_000_000) + "}"));

        assertThat(answer.body()).isEqualTo("{\"items\":[]}");
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) throws Exception {
        String token = tokens.issue(cast.dana(), new NewApiToken("Test", ApiScope.WRITE, 30, UUID.randomUUID()))
                .text();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private void requireRefused(String body, @Nullable String field, String key) {
        JacksonException refused = catchThrowableOfType(JacksonException.class, () -> json.readValue(body, Wish.class));

        assertThat(refused).as(body).isNotNull();
        Unreadable refusal = BodyReading.refusal(refused);
        assertThat(refusal.getCodes()).containsExactly(key);
        assertThat(refusal.field()).isEqualTo(field);
    }
}
