package app.trivium.settings;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Role;
import app.trivium.identity.Sight;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.signin.Invitations;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every change of users, teams and the rule of access stands in the audit log. */
@DatabaseTest
class PeopleInTheLogTest {

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    AccessPolicies policies;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc browser;

    @Test
    void somebody_added_is_told_with_what_they_were_added_as() {
        Actor dana = cast.dana();

        assertThat(told("USER", dana.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.text())
                        .startsWith("Ada King added Dana Kim {} {")
                        .contains("\"name\": \"Dana Kim\"")
                        .contains("\"role\": \"Rep\"")
                        .contains("\"team\": \"West\""));
    }

    @Test
    void a_new_role_and_team_are_told_with_those_before() {
        Actor dana = cast.dana();

        users.assign(cast.ada(), dana.id(), Role.MANAGER, cast.east());
        users.assign(cast.ada(), dana.id(), Role.MANAGER, cast.east());

        assertThat(told("USER", dana.id()))
                .extracting(Entry::text)
                .element(1)
                .isEqualTo("Ada King assigned Dana Kim {\"role\": \"Rep\", \"team\": \"West\"}"
                        + " {\"role\": \"Manager\", \"team\": \"East\"}");
        assertThat(told("USER", dana.id())).hasSize(2);
    }

    @Test
    void whoever_is_demoted_is_told_to_manage_no_team_any_more() {
        Actor tess = cast.tess();

        users.assign(cast.ada(), tess.id(), Role.REP, null);

        assertThat(told("USER", tess.id()))
                .last()
                .satisfies(entry -> assertThat(entry.text()).contains("\"manages\": \"West\""));
    }

    @Test
    void being_shut_out_let_in_signed_out_and_given_a_link_is_told_each_once() {
        Actor ada = cast.ada();
        Actor dana = cast.dana();

        users.signOut(ada, dana.id());
        users.disable(ada, dana.id());
        users.disable(ada, dana.id());
        users.enable(ada, dana.id());
        users.enable(ada, dana.id());
        String link = invitations.issue(ada, dana.id());
        invitations.accept(link, Cast.PASSWORD);

        assertThat(told("USER", dana.id()))
                .extracting(entry -> entry.who() + " " + entry.act())
                .containsExactly(
                        "Ada King added",
                        "Ada King signedOut",
                        "Ada King disabled",
                        "Ada King enabled",
                        "Ada King linkMade",
                        "Dana Kim passwordChosen");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where before::text || after::text like '%' || :secret || '%'")
                        .param("secret", link)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_people_change_of_themselves_is_told_as_theirs() throws Exception {
        Actor dana = cast.dana();

        for (int i = 0; i < 2; i++) {
            browser.perform(post("/profile")
                            .param("name", "Dana Kim-Lee")
                            .param("locale", "en-US")
                            .param("zone", "Europe/Zurich")
                            .param("theme", "SYSTEM")
                            .with(as(dana)))
                    .andExpect(status().isSeeOther());
        }
        browser.perform(post("/profile/sign-outs").with(as(dana))).andExpect(status().isSeeOther());

        assertThat(told("USER", dana.id()))
                .extracting(Entry::text)
                .element(1)
                .isEqualTo("Dana Kim-Lee profileChanged Dana Kim-Lee {\"name\": \"Dana Kim\", \"zone\": \"UTC\"}"
                        + " {\"name\": \"Dana Kim-Lee\", \"zone\": \"Europe/Zurich\"}");
        assertThat(told("USER", dana.id())).extracting(Entry::act).endsWith("signedOut");
    }

    @Test
    void teams_are_told_added_renamed_moved_and_managed() {
        Actor ada = cast.ada();
        Actor tess = cast.tess();
        long coast = teams.add(ada, "Coast", null);

        teams.change(ada, coast, "Shore", null, Set.of());
        teams.change(ada, coast, "Shore", cast.west(), Set.of(tess.id()));
        teams.change(ada, coast, "Shore", cast.west(), Set.of(tess.id()));

        assertThat(told("TEAM", coast))
                .extracting(Entry::text)
                .satisfiesExactly(
                        added -> assertThat(added)
                                .startsWith("Ada King added Coast {} {")
                                .contains("\"name\": \"Coast\""),
                        renamed -> assertThat(renamed)
                                .isEqualTo("Ada King renamed Shore {\"name\": \"Coast\"} {\"name\": \"Shore\"}"),
                        moved -> assertThat(moved)
                                .isEqualTo("Ada King changed Shore {\"above\": null, \"managers\": null}"
                                        + " {\"above\": \"West\", \"managers\": \"Tess Jordan\"}"));
    }

    @Test
    void the_rule_of_access_is_told_with_the_one_before() {
        policies.decide(cast.ada(), new AccessPolicy(Sight.OWN, Editing.TEAM));

        assertThat(told("ACCESS", 0))
                .last()
                .satisfies(entry -> assertThat(entry.text())
                        .isEqualTo(
                                "Ada King decided Access {\"sight\": \"All deals\"} {\"sight\": \"Their own deals\"}"));
    }

    private record Entry(String who, String act, String text) {}

    private List<Entry> told(String area, long id) {
        return jdbc.sql("""
                        select u.name as who, e.act,
                               concat_ws(' ', u.name, e.act, e.subject, e.before::text, e.after::text) as text
                          from audit_entry e join app_user u on u.id = e.by_id
                         where e.area = :area and e.subject_id = :id order by e.id
                        """)
                .param("area", area)
                .param("id", id)
                .query(Entry.class)
                .list();
    }
}
