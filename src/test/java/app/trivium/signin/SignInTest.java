package app.trivium.signin;

import static app.trivium.Cast.PASSWORD;
import static app.trivium.Cast.withFormToken;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import app.trivium.identity.Token;
import app.trivium.identity.Users;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class SignInTest {

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    Actor dana;

    @BeforeEach
    void dana_has_a_password() {
        dana = cast.withPassword(cast.dana());
    }

    @Test
    void the_right_password_opens_a_session_that_the_cookie_alone_carries() throws Exception {
        Cookie session = signIn();

        browser.perform(get("/profile").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Dana Kim")));
    }

    @Test
    void the_address_may_be_typed_in_capitals() throws Exception {
        browser.perform(attempt("DANA.KIM@Example.com ", PASSWORD)).andExpect(status().isSeeOther());
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
        List<String> plain =
                cookies(browser.perform(attempt(dana.email(), PASSWORD)).andReturn());
        List<String> secure = cookies(
                browser.perform(attempt(dana.email(), PASSWORD).secure(true)).andReturn());

        assertThat(plain)
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("trivium-session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=1209600")
                        .doesNotContain("Secure"));
        assertThat(secure)
                .filteredOn(cookie -> cookie.startsWith("trivium-session="))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void the_database_does_not_hold_the_token() throws Exception {
        Cookie session = signIn();

        assertThat(jdbc.sql("select user_session::text from user_session")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(session.getValue()));
    }

    @Test
    void signing_in_again_makes_a_new_session_and_ends_the_old_one() throws Exception {
        Cookie first = signIn();
        Cookie second = sessionOf(
                browser.perform(attempt(dana.email(), PASSWORD).cookie(first)).andReturn());

        assertThat(second.getValue()).isNotEqualTo(first.getValue());
        browser.perform(get("/profile").cookie(first)).andExpect(status().isFound());
        browser.perform(get("/profile").cookie(second)).andExpect(status().isOk());
    }

    @Test
    void a_session_somebody_made_up_is_none() throws Exception {
        browser.perform(get("/profile")
                        .cookie(new Cookie("trivium-session", Token.random().text())))
                .andExpect(status().isFound());
        browser.perform(get("/profile").cookie(new Cookie("trivium-session", "x")))
                .andExpect(status().isFound());
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer_and_keep_what_was_typed() throws Exception {
        String wrong = browser.perform(attempt(dana.email(), "wrong"))
                .andExpect(status().isUnauthorized())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String unknown = browser.perform(attempt("no.body@example.com", "wrong"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("no.body@example.com")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(withoutToken(unknown)).isEqualTo(withoutToken(wrong).replace(dana.email(), "no.body@example.com"));
    }

    @Test
    void after_ten_wrong_passwords_even_the_right_one_has_to_wait() throws Exception {
        for (int i = 0; i < 10; i++) {
            browser.perform(attempt(dana.email(), "wrong " + i)).andExpect(status().isUnauthorized());
        }

        browser.perform(attempt(dana.email(), PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("Wait 15 minutes")));
        browser.perform(attempt(cast.withPassword(cast.cleo()).email(), PASSWORD))
                .andExpect(status().isSeeOther());
    }

    @Test
    void nonsense_is_a_wrong_password_and_never_an_error() throws Exception {
        for (String nonsense : List.of("", "x".repeat(10_000), "\0", "\u202e🙂", "a@b@c", "' or 1=1 --")) {
            browser.perform(attempt(nonsense, nonsense)).andExpect(status().isUnauthorized());
        }
        browser.perform(post("/sign-in").with(withFormToken())).andExpect(status().isUnauthorized());
    }

    @Test
    void whoever_is_disabled_is_out_with_the_next_request() throws Exception {
        Cookie session = signIn();
        users.disable(cast.ada(), dana.id());

        browser.perform(get("/profile").cookie(session)).andExpect(status().isFound());
        browser.perform(attempt(dana.email(), PASSWORD)).andExpect(status().isUnauthorized());
    }

    @Test
    void signing_out_ends_the_session_for_good() throws Exception {
        Cookie session = signIn();

        browser.perform(post("/sign-out").cookie(session).with(withFormToken())).andExpect(redirectedUrl("/sign-in"));

        browser.perform(get("/profile").cookie(session)).andExpect(status().isFound());
    }

    @Test
    void a_form_without_its_token_is_refused() throws Exception {
        browser.perform(post("/sign-in").param("email", dana.email()).param("password", PASSWORD))
                .andExpect(status().isForbidden());
        browser.perform(post("/sign-out").cookie(signIn())).andExpect(status().isForbidden());
    }

    @Test
    void the_page_asked_for_first_comes_after_signing_in() throws Exception {
        Cookie asked = browser.perform(get("/profile?from=link").accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in"))
                .andReturn()
                .getResponse()
                .getCookie("trivium-asked");

        browser.perform(attempt(dana.email(), PASSWORD).cookie(requireNonNull(asked)))
                .andExpect(redirectedUrl("/profile?from=link"));
    }

    @Test
    void no_cookie_leads_to_another_site() throws Exception {
        for (String evil : List.of("aHR0cHM6Ly9ldmlsLmV4YW1wbGU", "Ly9ldmlsLmV4YW1wbGU", "%%%")) {
            browser.perform(attempt(dana.email(), PASSWORD).cookie(new Cookie("trivium-asked", evil)))
                    .andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void a_script_is_told_to_sign_in_and_not_sent_there() throws Exception {
        browser.perform(get("/profile").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    private Cookie signIn() throws Exception {
        return sessionOf(browser.perform(attempt(dana.email(), PASSWORD))
                .andExpect(status().isSeeOther())
                .andExpect(header().string(HttpHeaders.LOCATION, startsWith("/")))
                .andReturn());
    }

    private static MockHttpServletRequestBuilder attempt(String email, String password) {
        return post("/sign-in")
                .param("email", email)
                .param("password", password)
                .with(withFormToken());
    }

    private static Cookie sessionOf(MvcResult result) {
        return requireNonNull(result.getResponse().getCookie("trivium-session"));
    }

    private static List<String> cookies(MvcResult result) {
        return result.getResponse().getHeaders(HttpHeaders.SET_COOKIE);
    }

    private static String withoutToken(String page) {
        return page.replaceAll("(value|content)=\"[\\w-]{60,}\"", "");
    }
}
