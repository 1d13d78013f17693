package app.trivium.settings;

import static app.trivium.Cast.as;
import static app.trivium.Cast.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import app.trivium.identity.Role;
import app.trivium.identity.Users;
import app.trivium.signin.Invitations;
import app.trivium.web.Forbidden;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class UsersPageTest {

    private static final Pattern LINK = Pattern.compile("http://localhost(/invitation/[\\w-]{43})\"");

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    Invitations invitations;

    @Autowired
    MockMvc browser;

    @Test
    void the_list_shows_everybody_with_role_team_and_state() throws Exception {
        Actor ada = cast.ada();
        cast.dana();

        browser.perform(get("/settings/users").with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("dana.kim@example.com")))
                .andExpect(content().string(containsString("West")))
                .andExpect(content().string(containsString("no password")));
        browser.perform(get("/settings/users").param("q", "ada k").with(as(ada)))
                .andExpect(content().string(containsString("Ada King")))
                .andExpect(content().string(not(containsString("Dana Kim"))));
    }

    @Test
    void somebody_added_chooses_a_password_by_their_link_once() throws Exception {
        String page = browser.perform(person("New Hire", "new@example.com", "REP", Long.toString(cast.west()))
                        .with(as(cast.ada())))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).isTrue();

        browser.perform(get(link.group(1))).andExpect(content().string(containsString("New Hire")));
        browser.perform(password(link.group(1), "short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Use at least 12 characters.")));
        browser.perform(password(link.group(1), "a secret of mine"))
                .andExpect(status().isSeeOther())
                .andExpect(cookie().exists("trivium-session"));
        browser.perform(password(link.group(1), "another of mine")).andExpect(status().isNotFound());
        browser.perform(post("/sign-in")
                        .param("email", "new@example.com")
                        .param("password", "a secret of mine")
                        .with(withFormToken()))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void a_second_link_makes_the_first_one_useless() throws Exception {
        Actor dana = cast.dana();
        String first = invitations.issue(cast.ada(), dana.id());
        String second = invitations.issue(cast.ada(), dana.id());

        browser.perform(get("/invitation/" + first)).andExpect(status().isNotFound());
        browser.perform(get("/invitation/" + second)).andExpect(status().isOk());
    }

    @Test
    void a_link_from_before_somebody_was_disabled_is_useless_once_they_are_let_in_again() throws Exception {
        Actor dana = cast.dana();
        String link = invitations.issue(cast.ada(), dana.id());

        users.disable(cast.ada(), dana.id());
        users.enable(cast.ada(), dana.id());

        browser.perform(get("/invitation/" + link)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource({
        "'', ok@example.com, REP, '', Please fill this in.",
        "Some\u0007body, ok@example.com, REP, '', control characters",
        "Somebody, nonsense, REP, '', This is not an e-mail address.",
        "Somebody, a@b@c, REP, '', This is not an e-mail address.",
        "Somebody, Ada.King@example.com, REP, '', Somebody with this address is here already.",
        "Somebody, ok@example.com, KING, '', This choice does not exist",
        "Somebody, ok@example.com, '', '', This choice does not exist",
        "Somebody, ok@example.com, REP, 987654321, This choice does not exist",
        "Somebody, ok@example.com, REP, x, This choice does not exist",
    })
    void what_cannot_be_taken_is_told_at_its_field_and_kept(
            String name, String email, String role, String team, String sentence) throws Exception {
        browser.perform(person(name, email, role, team).with(as(cast.ada())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("value=\"" + email + "\"")));

        assertThat(users.choices(cast.ada())).hasSize(1);
    }

    @Test
    void names_of_ten_thousand_characters_are_refused_and_emoji_are_names() throws Exception {
        Actor ada = cast.ada();

        browser.perform(person("x".repeat(10_000), "long@example.com", "REP", "")
                        .with(as(ada)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("longer than 120 characters")));
        browser.perform(person("🙂 שלום", "smile@example.com", "REP", "").with(as(ada)))
                .andExpect(status().isCreated());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/settings", "/settings/users", "/settings/users/new", "/settings/teams", "/settings/access"})
    void settings_are_for_admins(String path) throws Exception {
        browser.perform(get(path).with(as(cast.tess()))).andExpect(status().isForbidden());
    }

    @Test
    void the_front_door_itself_refuses_whoever_is_no_admin() {
        Actor dana = cast.dana();

        assertThatThrownBy(() -> users.disable(dana, cast.ada().id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> invitations.issue(dana, cast.ada().id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> users.assign(dana, dana.id(), Role.ADMIN, null))
                .isInstanceOf(Forbidden.class);
    }

    private static MockHttpServletRequestBuilder person(String name, String email, String role, String team) {
        return post("/settings/users")
                .param("name", name)
                .param("email", email)
                .param("role", role)
                .param("team", team);
    }

    private static MockHttpServletRequestBuilder password(String path, String password) {
        return post(path).param("password", password).with(withFormToken());
    }
}
