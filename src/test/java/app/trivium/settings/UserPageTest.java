package app.trivium.settings;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import app.trivium.identity.Sessions;
import app.trivium.identity.Users;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One user's page, as an admin has it before them. */
@DatabaseTest
class UserPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void the_last_admin_neither_steps_down_nor_shuts_themselves_out() throws Exception {
        Actor ada = cast.ada();
        String path = "/settings/users/" + ada.id();

        browser.perform(place(ada.id(), "REP", "").with(as(ada)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There has to be an admin who can sign in.")));
        browser.perform(post(path + "/handover")
                        .param("version", version(ada.id()))
                        .with(as(ada)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("There has to be an admin who can sign in.")));
        assertThat(cast.again(ada.id()).isAdmin()).isTrue();

        Actor dana = cast.dana();
        users.assign(ada, dana.id(), Role.ADMIN, null);
        browser.perform(place(ada.id(), "REP", "").with(as(ada))).andExpect(redirectedUrl(path));
        assertThat(cast.again(ada.id()).isAdmin()).isFalse();
    }

    @Test
    void an_admin_changes_role_and_team_and_lets_in_again() throws Exception {
        Actor ada = cast.ada();
        Actor dana = cast.dana();
        String path = "/settings/users/" + dana.id();

        browser.perform(place(dana.id(), "MANAGER", Long.toString(cast.east())).with(as(ada)))
                .andExpect(redirectedUrl(path))
                .andExpect(cookie().exists("trivium-toast"));
        assertThat(cast.again(dana.id()).isManager()).isTrue();
        assertThat(cast.again(dana.id()).teamId()).isEqualTo(cast.east());

        users.disable(ada, dana.id());
        browser.perform(post(path + "/invitation").with(as(ada))).andExpect(status().isConflict());

        browser.perform(post(path + "/return").with(as(ada))).andExpect(redirectedUrl(path));
        assertThat(users.actor(dana.id())).isPresent();
    }

    @Test
    void of_two_admins_with_the_same_page_the_later_one_is_told_who_was_faster() throws Exception {
        Actor ada = cast.ada();
        Actor dana = cast.dana();
        String seen = version(dana.id());
        String path = "/settings/users/" + dana.id() + "/place";
        browser.perform(place(dana.id(), "MANAGER", "").with(as(ada))).andExpect(status().isSeeOther());

        browser.perform(post(path).param("version", seen).param("role", "ADMIN").with(as(ada)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King was faster.")))
                .andExpect(content().string(containsString("Role: Manager")))
                .andExpect(content().string(containsString("name=\"version\" value=\"" + version(dana.id()))));
        assertThat(cast.again(dana.id()).isManager()).isTrue();

        for (String none : new String[] {"", "x", "99999999999999999999"}) {
            browser.perform(post(path)
                            .param("version", none)
                            .param("role", "ADMIN")
                            .with(as(ada)))
                    .andExpect(status().isConflict());
        }
        browser.perform(place(dana.id(), "ADMIN", "").with(as(ada))).andExpect(status().isSeeOther());
        assertThat(cast.again(dana.id()).isAdmin()).isTrue();
    }

    @Test
    void an_admin_signs_somebody_out_everywhere_and_is_spared_on_their_own_page() throws Exception {
        Actor ada = session(cast.ada());
        Actor dana = session(cast.dana());

        browser.perform(post("/settings/users/" + dana.id() + "/sign-outs").with(as(ada)))
                .andExpect(redirectedUrl("/settings/users/" + dana.id()));
        browser.perform(post("/settings/users/" + ada.id() + "/sign-outs").with(as(ada)))
                .andExpect(redirectedUrl("/settings/users/" + ada.id()));

        assertThat(sessions.alive(List.of(ada.session(), dana.session()))).containsExactly(ada.session());
    }

    @Test
    void the_list_tells_when_somebody_was_last_seen() throws Exception {
        Actor ada = cast.ada();
        Actor dana = session(cast.dana());
        jdbc.sql("update app_user set signed_in_at = '2026-03-01T09:00Z' where id = :id")
                .param("id", dana.id())
                .update();
        jdbc.sql("update user_session set seen_at = '2026-03-04T09:00Z' where user_id = :id")
                .param("id", dana.id())
                .update();

        for (String page : new String[] {"/settings/users", "/settings/users/" + dana.id()}) {
            browser.perform(get(page).with(as(ada))).andExpect(content().string(containsString("Mar 4, 2026")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654321", "-1", "x", "99999999999999999999"})
    void nobody_has_an_unknown_number(String id) throws Exception {
        browser.perform(get("/settings/users/" + id).with(as(cast.ada()))).andExpect(status().isNotFound());
        for (String act : new String[] {"/sign-outs", "/return", "/invitation"}) {
            browser.perform(post("/settings/users/" + id + act).with(as(cast.ada())))
                    .andExpect(status().isNotFound());
        }
    }

    private MockHttpServletRequestBuilder place(long id, String role, String team) {
        return post("/settings/users/" + id + "/place")
                .param("version", version(id))
                .param("role", role)
                .param("team", team);
    }

    private String version(long id) {
        return jdbc.sql("select version::text from app_user where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private Actor session(Actor person) {
        return sessions.actor(sessions.begin(person.id(), "127.0.0.1", "test")).orElseThrow();
    }
}
