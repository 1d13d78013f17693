package app.trivium.settings;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.NewApiToken;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class ApiTokenTest {

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_token_is_shown_once_and_acts_as_the_person_who_made_it() throws Exception {
        Actor dana = cast.dana();

        String page = browser.perform(make("WRITE", "90").with(as(dana)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();

        String token = Jsoup.parse(page).select("#token").val();
        assertThat(token).matches("trivium_[A-Za-z0-9_-]{43}");
        assertThat(tokens.access(token)).hasValueSatisfying(access -> {
            assertThat(access.actor()).isEqualTo(cast.again(dana.id()));
            assertThat(access.scope()).isEqualTo(ApiScope.WRITE);
        });
        browser.perform(get("/profile").with(as(dana)))
                .andExpect(content().string(containsString("Nightly export")))
                .andExpect(content().string(not(containsString(token))));
        assertThat(jdbc.sql("select count(*) from api_token where token_hash = sha256(:token::bytea)")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void sending_the_form_twice_makes_one_token() throws Exception {
        Actor dana = cast.dana();
        String gesture = UUID.randomUUID().toString();

        browser.perform(make("READ", "30").param("gesture", gesture).with(as(dana)))
                .andExpect(status().isCreated());
        browser.perform(make("READ", "30").param("gesture", gesture).with(as(dana)))
                .andExpect(status().isConflict());

        assertThat(tokens.of(dana)).hasSize(1);
    }

    @Test
    void what_cannot_be_taken_is_told_at_its_field() throws Exception {
        browser.perform(post("/profile/tokens")
                        .param("tokenName", " ")
                        .param("scope", "EVERYTHING")
                        .param("days", "367")
                        .with(as(cast.dana())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please fill this in.")))
                .andExpect(content().string(containsString("This choice does not exist")))
                .andExpect(content().string(containsString("from 1 to 366")));
    }

    @Test
    void a_token_is_revoked_by_its_own_person_alone() throws Exception {
        Actor dana = cast.dana();
        String token = token(dana);
        String path = "/profile/tokens/" + tokens.of(dana).get(0).id() + "/revocation";

        browser.perform(post(path).with(as(cast.cleo()))).andExpect(status().isNotFound());
        assertThat(tokens.access(token)).isPresent();
        browser.perform(post(path).with(as(dana))).andExpect(redirectedUrl("/profile#tokens"));
        assertThat(tokens.access(token)).isEmpty();
        assertThat(tokens.of(dana)).isEmpty();
        browser.perform(post(path).with(as(dana))).andExpect(redirectedUrl("/profile#tokens"));
        assertThat(jdbc.sql("select act from audit_entry where subject_id = :id and act like 'token%' order by id")
                        .param("id", dana.id())
                        .query(String.class)
                        .list())
                .containsExactly("tokenMade", "tokenRevoked");
    }

    @Test
    void the_last_use_is_written_down_once_a_minute() {
        Actor dana = cast.dana();
        String token = token(dana);
        assertThat(tokens.of(dana).get(0).usedAt()).isNull();

        tokens.access(token);
        var first = tokens.of(dana).get(0).usedAt();
        tokens.access(token);
        assertThat(tokens.of(dana).get(0).usedAt()).isNotNull().isEqualTo(first);

        jdbc.sql("update api_token set used_at = used_at - interval '2 minutes'")
                .update();
        tokens.access(token);
        assertThat(tokens.of(dana).get(0).usedAt()).isAfterOrEqualTo(first);
    }

    @Test
    void nobody_has_more_than_fifty_tokens() throws Exception {
        Actor dana = cast.dana();
        for (int i = 0; i < 50; i++) {
            token(dana);
        }

        browser.perform(make("READ", "30").with(as(dana))).andExpect(status().isConflict());
    }

    private static MockHttpServletRequestBuilder make(String scope, String days) {
        return post("/profile/tokens")
                .param("tokenName", "Nightly export")
                .param("scope", scope)
                .param("days", days);
    }

    private String token(Actor actor) {
        return tokens.issue(actor, new NewApiToken("Nightly export", ApiScope.READ, 30, UUID.randomUUID()))
                .text();
    }
}
