package app.trivium.settings;

import static app.trivium.Cast.PASSWORD;
import static app.trivium.Cast.as;
import static app.trivium.Cast.withFormToken;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import app.trivium.identity.Sessions;
import app.trivium.identity.Token;
import app.trivium.signin.Invitations;
import jakarta.servlet.http.Cookie;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ProfileTest {

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    Invitations invitations;

    @Autowired
    MockMvc browser;

    @Test
    void a_person_says_who_they_are_and_how_they_write_dates() throws Exception {
        Actor dana = cast.dana();
        assertThat(dana.locale()).isEqualTo(Locale.US);

        Cookie toast = browser.perform(post("/profile")
                        .param("name", "Dana Kim-Lee")
                        .param("locale", "de-CH")
                        .param("zone", "Europe/Zurich")
                        .param("theme", "DARK")
                        .with(as(dana)))
                .andExpect(redirectedUrl("/profile"))
                .andReturn()
                .getResponse()
                .getCookie("trivium-toast");

        Actor now = cast.again(dana.id());
        assertThat(now.name()).isEqualTo("Dana Kim-Lee");
        assertThat(now.locale()).isEqualTo(Locale.forLanguageTag("de-CH"));
        assertThat(now.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        browser.perform(get("/profile").cookie(requireNonNull(toast)).with(as(now)))
                .andExpect(status().isOk())
                .andExpect(cookie().maxAge("trivium-toast", 0))
                .andExpect(content().string(containsString("Your profile is saved.")))
                .andExpect(content().string(containsString("data-theme=\"dark\"")));
    }

    @Test
    void what_cannot_be_taken_is_told_at_its_field_and_kept() throws Exception {
        Actor dana = cast.dana();

        browser.perform(post("/profile")
                        .param("name", "Dana \u0000")
                        .param("locale", "tlh")
                        .param("zone", "Moon/Sea")
                        .param("theme", "PINK")
                        .with(as(dana)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("control characters")))
                .andExpect(content().string(containsString("This choice does not exist")));
        browser.perform(post("/profile").with(as(dana)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please fill this in.")));

        assertThat(cast.again(dana.id()).name()).isEqualTo("Dana Kim");
    }

    @Test
    void a_new_password_needs_the_old_one_and_ends_other_sessions_and_open_links() throws Exception {
        Actor dana = cast.withPassword(cast.dana());
        Actor here = begin(dana);
        Actor elsewhere = begin(dana);
        String link = invitations.issue(cast.ada(), dana.id());

        browser.perform(post("/profile/password")
                        .param("current", "wrong")
                        .param("password", "a longer secret")
                        .with(as(here)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not your password.")));
        browser.perform(post("/profile/password")
                        .param("current", PASSWORD)
                        .param("password", "a longer secret")
                        .with(as(here)))
                .andExpect(redirectedUrl("/profile"));

        assertThat(sessions.alive(List.of(here.session(), elsewhere.session()))).containsExactly(here.session());
        browser.perform(get("/invitation/" + link)).andExpect(status().isNotFound());
        browser.perform(post("/sign-in")
                        .param("email", dana.email())
                        .param("password", "a longer secret")
                        .with(withFormToken()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void the_page_shows_where_one_is_signed_in_and_ends_it_elsewhere() throws Exception {
        Actor dana = cast.dana();
        Actor here = begin(dana);
        Actor elsewhere = begin(dana);

        browser.perform(get("/profile").with(as(here)))
                .andExpect(content().string(containsString("Firefox, Windows")))
                .andExpect(content().string(containsString("this browser")));
        browser.perform(post("/profile/sign-outs").with(as(here))).andExpect(redirectedUrl("/profile"));

        assertThat(sessions.alive(List.of(here.session(), elsewhere.session()))).containsExactly(here.session());
    }

    @Test
    void one_browser_is_signed_out_and_the_others_stay() throws Exception {
        Actor here = begin(cast.dana());
        Actor lost = begin(cast.dana());
        Actor elsewhere = begin(cast.dana());

        browser.perform(get("/profile").with(as(here)))
                .andExpect(content().string(containsString("/profile/sessions/" + lost.session() + "/end")))
                .andExpect(content().string(not(containsString("/profile/sessions/" + here.session() + "/end"))));
        for (int i = 0; i < 2; i++) {
            browser.perform(post("/profile/sessions/" + lost.session() + "/end").with(as(here)))
                    .andExpect(redirectedUrl("/profile"));
        }

        assertThat(sessions.alive(List.of(here.session(), lost.session(), elsewhere.session())))
                .containsExactlyInAnyOrder(here.session(), elsewhere.session());
    }

    @Test
    void nobody_ends_a_session_of_somebody_else_or_of_nobody() throws Exception {
        Actor dana = begin(cast.dana());
        Actor cleo = begin(cast.cleo());

        for (String session : new String[] {cleo.session(), "x", "0".repeat(64), "🙂"}) {
            browser.perform(post("/profile/sessions/{session}/end", session).with(as(dana)))
                    .andExpect(status().isNotFound());
        }

        assertThat(sessions.alive(List.of(cleo.session()))).containsExactly(cleo.session());
    }

    private Actor begin(Actor person) {
        Token token = sessions.begin(
                person.id(), "127.0.0.1", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
        return sessions.actor(token).orElseThrow();
    }
}
