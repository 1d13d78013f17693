package app.trivium.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Sessions;
import app.trivium.identity.Token;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP, as a browser meets it. */
@DatabaseTest
class SessionTest {

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void looking_at_a_page_writes_nothing_and_makes_no_servlet_session() throws Exception {
        Token session = sessions.begin(cast.dana().id(), "127.0.0.1", "test");
        get("/profile", session);

        boolean quiet = false;
        for (int i = 0; i < 5 && !quiet; i++) {
            long before = nextTransaction();
            HttpResponse<String> page = get("/profile", session);
            quiet = nextTransaction() == before;
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Dana Kim");
            assertThat(page.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.contains("JSESSIONID"));
        }

        assertThat(quiet)
                .as("one of five page views without a writing transaction")
                .isTrue();
    }

    @Test
    void what_only_admins_may_do_is_refused_in_words() throws Exception {
        Token session = sessions.begin(cast.dana().id(), "127.0.0.1", "test");

        HttpResponse<String> page = get("/settings/users", session);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Only an admin may do this.");
        assertThat(get("/refused", session).statusCode()).isEqualTo(404);
    }

    @Test
    void pages_come_with_strict_headers() throws Exception {
        HttpResponse<String> page = get("/sign-in", Token.random());

        assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("x-content-type-options")).contains("nosniff");
        assertThat(page.headers().firstValue("referrer-policy")).contains("same-origin");
        assertThat(page.headers().firstValue("cross-origin-opener-policy")).contains("same-origin");
        assertThat(page.headers().firstValue("permissions-policy")).isPresent();
    }

    @Test
    void the_throttle_counts_by_address_too_and_forgets_with_time() {
        Clock noon = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
        SignInThrottle throttle = new SignInThrottle(jdbc, noon, Duration.ofMinutes(15), 10, 3);
        for (int i = 0; i < 3; i++) {
            throttle.attempt(SignInThrottle.account("person" + i), "203.0.113.7");
        }

        assertThat(refuses(throttle, "person4", "203.0.113.7")).isTrue();
        assertThat(refuses(throttle, "person4", "203.0.113.8")).isFalse();
        Clock later = Clock.offset(noon, Duration.ofMinutes(16));
        assertThat(refuses(new SignInThrottle(jdbc, later, Duration.ofMinutes(15), 10, 3), "person4", "203.0.113.7"))
                .isFalse();
    }

    private static boolean refuses(SignInThrottle throttle, String account, String address) {
        try {
            throttle.attempt(SignInThrottle.account(account), address);
            return false;
        } catch (TooManyAttempts refusal) {
            return true;
        }
    }

    /** Grows with every transaction that writes, and with no other. */
    private long nextTransaction() {
        return jdbc.sql("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> get(String path, Token session) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", "trivium-session=" + session.text())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
