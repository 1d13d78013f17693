package app.trivium.signin;

import static app.trivium.Cast.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.DatabaseTest;
import app.trivium.identity.Token;
import app.trivium.web.Refusal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The first start, while there is nobody yet. */
@DatabaseTest
class SetUpTest {

    @Autowired
    SetUp setUp;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void every_page_leads_to_set_up() throws Exception {
        browser.perform(get("/deals")).andExpect(redirectedUrl("/set-up"));
        browser.perform(get("/sign-in")).andExpect(redirectedUrl("/set-up"));
        browser.perform(get("/set-up")).andExpect(status().isOk());
    }

    @Test
    void the_token_makes_the_first_admin_and_signs_them_in_once() throws Exception {
        Token token = setUp.issue().orElseThrow();

        browser.perform(form(token.text(), "Ada King", "ada@example.com", "correct horse battery"))
                .andExpect(status().isSeeOther())
                .andExpect(cookie().exists("trivium-session"));

        assertThat(jdbc.sql("select role from app_user").query(String.class).single())
                .isEqualTo("ADMIN");
        assertThat(jdbc.sql("select count(*) from set_up_token")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(setUp.issue()).isEmpty();
        browser.perform(get("/set-up")).andExpect(redirectedUrl("/sign-in"));
        browser.perform(form(token.text(), "Eve", "eve@example.com", "correct horse battery"))
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void a_wrong_token_makes_nobody_and_keeps_what_was_typed() throws Exception {
        browser.perform(form("wrong", "Ada King", "ada@example.com", "correct horse battery"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This token is wrong")))
                .andExpect(content().string(containsString("Ada King")));

        assertThat(setUp.isDone()).isFalse();
    }

    @Test
    void a_refused_form_does_not_use_the_token_up() throws Exception {
        Token token = setUp.issue().orElseThrow();

        browser.perform(form(token.text(), "", "nonsense", "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please fill this in.")))
                .andExpect(content().string(containsString("This is not an e-mail address.")))
                .andExpect(content().string(containsString("Use at least 12 characters.")));

        assertThat(setUp.begin(token.text(), "Ada King", "ada@example.com", "correct horse battery"))
                .isPositive();
    }

    @Test
    void of_two_at_the_same_time_one_wins() throws Exception {
        List<Token> tokens = List.of(setUp.issue().orElseThrow(), setUp.issue().orElseThrow());
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> attempts = tokens.stream()
                    .<Callable<Boolean>>map(token -> () -> begins(token))
                    .toList();
            int winners = 0;
            for (Future<Boolean> attempt : both.invokeAll(attempts)) {
                winners += attempt.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        } finally {
            both.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from app_user")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean begins(Token token) {
        try {
            setUp.begin(token.text(), "Ada King", token.text() + "@example.com", "correct horse battery");
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static MockHttpServletRequestBuilder form(String token, String name, String email, String password) {
        return post("/set-up")
                .param("token", token)
                .param("name", name)
                .param("email", email)
                .param("password", password)
                .with(withFormToken());
    }
}
