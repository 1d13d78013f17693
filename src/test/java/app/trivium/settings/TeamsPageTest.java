package app.trivium.settings;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import app.trivium.identity.Teams;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Teams and the rule of access, as an admin shapes them. */
@DatabaseTest
class TeamsPageTest {

    @Autowired
    Cast cast;

    @Autowired
    Teams teams;

    @Autowired
    AccessPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void a_team_is_added_renamed_and_given_a_manager() throws Exception {
        Actor ada = cast.ada();
        Actor tess = cast.tess();
        browser.perform(post("/settings/teams").param("name", "North").with(as(ada)))
                .andExpect(status().isSeeOther());
        String path = "/settings/teams/" + idOf("North");

        browser.perform(post(path)
                        .param("version", version(idOf("North")))
                        .param("name", "High North")
                        .param("parent", Long.toString(cast.west()))
                        .param("managers", Long.toString(tess.id()))
                        .with(as(ada)))
                .andExpect(redirectedUrl(path));

        browser.perform(get("/settings/teams").with(as(ada)))
                .andExpect(content().string(containsString("High North")))
                .andExpect(content().string(containsString("Tess Jordan")));
        browser.perform(get(path).with(as(ada))).andExpect(content().string(containsString("checked")));
    }

    @Test
    void a_name_is_given_once_and_a_team_never_stands_below_itself() throws Exception {
        Actor ada = cast.ada();
        long west = cast.west();
        long coast = teams.add(ada, "Coast", west);

        browser.perform(post("/settings/teams").param("name", "WEST").with(as(ada)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is a team of this name already.")));
        browser.perform(post("/settings/teams/" + west)
                        .param("version", version(west))
                        .param("name", "West")
                        .param("parent", Long.toString(coast))
                        .with(as(ada)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("A team cannot stand below itself.")));
    }

    @Test
    void only_managers_and_admins_manage() throws Exception {
        Actor ada = cast.ada();

        for (String manager : new String[] {Long.toString(cast.dana().id()), "987654321", "x"}) {
            browser.perform(post("/settings/teams/" + cast.west())
                            .param("version", version(cast.west()))
                            .param("name", "West")
                            .param("managers", manager)
                            .with(as(ada)))
                    .andExpect(status().isUnprocessableContent());
        }
        browser.perform(get("/settings/teams/987654321").with(as(ada))).andExpect(status().isNotFound());
        browser.perform(post("/settings/teams/987654321").param("name", "x").with(as(ada)))
                .andExpect(status().isNotFound());
    }

    @Test
    void the_rule_of_access_is_chosen_from_what_there_is() throws Exception {
        Actor ada = cast.ada();
        browser.perform(get("/settings/access").with(as(ada))).andExpect(status().isOk());

        browser.perform(post("/settings/access")
                        .param("sight", "TEAM")
                        .param("editing", "OWN")
                        .with(as(ada)))
                .andExpect(redirectedUrl("/settings/access"));
        assertThat(policies.current()).isEqualTo(new AccessPolicy(Sight.TEAM, Editing.OWN));

        browser.perform(post("/settings/access").param("sight", "NONE").with(as(ada)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This choice does not exist")));
        assertThat(policies.current()).isEqualTo(new AccessPolicy(Sight.TEAM, Editing.OWN));
    }

    @Test
    void of_two_admins_with_the_same_team_the_later_one_is_told_who_was_faster_and_may_insist() throws Exception {
        Actor ada = cast.ada();
        long west = cast.west();
        String seen = version(west);
        String path = "/settings/teams/" + west;
        browser.perform(post(path)
                        .param("version", seen)
                        .param("name", "Far West")
                        .with(as(ada)))
                .andExpect(redirectedUrl(path));

        browser.perform(post(path)
                        .param("version", seen)
                        .param("name", "Wild West")
                        .with(as(ada)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King was faster.")))
                .andExpect(content().string(containsString("Name: Far West")))
                .andExpect(content().string(containsString("value=\"Wild West\"")))
                .andExpect(content().string(containsString("name=\"version\" value=\"" + version(west))));
        assertThat(idOf("Far West")).isEqualTo(west);

        browser.perform(post(path)
                        .param("version", version(west))
                        .param("name", "Wild West")
                        .with(as(ada)))
                .andExpect(redirectedUrl(path));
        assertThat(idOf("Wild West")).isEqualTo(west);
    }

    private String version(long team) {
        return jdbc.sql("select version::text from team where id = :id")
                .param("id", team)
                .query(String.class)
                .single();
    }

    private long idOf(String name) {
        return teams.choices().stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
