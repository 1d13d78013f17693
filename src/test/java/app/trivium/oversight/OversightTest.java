package app.trivium.oversight;

import static app.trivium.Cast.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.NewUser;
import app.trivium.identity.Role;
import app.trivium.identity.Sight;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What somebody may see, and why, as an admin is told. Two deals are West's, one is East's. */
@DatabaseTest
class OversightTest {

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    AccessPolicies policies;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void three_open_deals_and_a_lost_one() {
        cast.deal("Rollout", cast.acme(), cast.dana());
        cast.deal("Renewal", cast.dontechi(), cast.cleo());
        cast.deal("Elsewhere", cast.konex(), cast.marco());
        cast.lose(cast.deal("Lost cause", cast.acme(), cast.dana()), cast.dana());
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, TEAM, 3, 2, 'the rule of access lets everybody see all deals', 'lets reps change the deals of their team'",
        "ALL, OWN, 3, 1, 'the rule of access lets everybody see all deals', 'Their own deals only, because the rule'",
        "TEAM, TEAM, 2, 2, 'lets reps see the deals of their team', 'lets reps change the deals of their team'",
        "TEAM, OWN, 2, 1, 'lets reps see the deals of their team', 'Their own deals only, because the rule'",
        "OWN, TEAM, 1, 1, 'Their own deals only, because the rule', 'nobody changes what they do not see'",
        "OWN, OWN, 1, 1, 'Their own deals only, because the rule', 'Their own deals only, because the rule'",
    })
    void a_rep_goes_by_the_rule(Sight sight, Editing editing, int seen, int changed, String sees, String changes)
            throws Exception {
        policies.decide(cast.ada(), new AccessPolicy(sight, editing));

        about(cast.dana(), seen, changed)
                .andExpect(content().string(containsString(sees)))
                .andExpect(content().string(containsString(changes)));
    }

    @Test
    void a_narrow_sight_names_everybody_whose_deals_are_seen() throws Exception {
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.OWN));
        Actor dana = cast.dana();
        Actor cleo = cast.cleo();

        String owners = Set.of(dana.id(), cleo.id()).stream()
                .sorted()
                .map(id -> "owner=" + id)
                .reduce((one, other) -> one + "&amp;" + other)
                .orElseThrow();
        about(dana, 2, 1)
                .andExpect(content().string(containsString("href=\"/deals?" + owners + "\"")))
                .andExpect(content().string(containsString("<a href=\"/deals?owner=" + cleo.id() + "\">Cleo Lang</a>")))
                .andExpect(content().string(not(containsString(">Marco Ruiz</a>"))));
    }

    @Test
    void a_rep_of_no_team_sees_their_own() throws Exception {
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.TEAM));
        long lone = users.add(cast.ada(), new NewUser("Lone Wolf", "lone@example.com", Role.REP, null));

        about(cast.again(lone), 0, 0).andExpect(content().string(containsString("because they belong to no team.")));
    }

    @Test
    void a_manager_sees_what_they_belong_to_manage_and_what_stands_below() throws Exception {
        Actor ada = cast.ada();
        policies.decide(ada, new AccessPolicy(Sight.OWN, Editing.OWN));
        Actor tess = cast.tess();
        about(tess, 2, 2).andExpect(content().string(containsString("everybody in West, because they manage it.")));

        teams.change(ada, cast.east(), "East", cast.west(), Set.of());
        users.assign(ada, tess.id(), Role.MANAGER, teams.add(ada, "Staff", null));

        about(tess, 3, 3)
                .andExpect(content().string(containsString("everybody in Staff, because they belong to it.")))
                .andExpect(content()
                        .string(containsString("everybody in East, because it stands below a team of theirs.")));
    }

    @Test
    void a_manager_of_nothing_sees_their_own() throws Exception {
        policies.decide(cast.ada(), new AccessPolicy(Sight.OWN, Editing.OWN));
        long boss = users.add(cast.ada(), new NewUser("Lone Boss", "boss@example.com", Role.MANAGER, null));

        about(cast.again(boss), 0, 0).andExpect(content().string(containsString("and manage none.")));
    }

    @Test
    void an_admin_sees_and_changes_everything_and_nobody_picked_is_oneself() throws Exception {
        policies.decide(cast.ada(), new AccessPolicy(Sight.OWN, Editing.OWN));

        about(cast.ada(), 3, 3).andExpect(content().string(containsString("because they are an admin.")));
        browser.perform(get("/settings/oversight").with(as(cast.ada())))
                .andExpect(content().string(containsString("What Ada King can see, and why")));
    }

    @Test
    void whoever_is_disabled_sees_nothing() throws Exception {
        Actor dana = cast.dana();
        users.disable(cast.ada(), dana.id());

        about(dana, 0, 0).andExpect(content().string(containsString("because they are disabled")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654321", "-1", "x", "99999999999999999999"})
    void nothing_is_told_of_somebody_unknown(String person) throws Exception {
        browser.perform(get("/settings/oversight").param("person", person).with(as(cast.ada())))
                .andExpect(status().is4xxClientError());
        browser.perform(get("/settings/oversight").param("person", person).with(as(cast.tess())))
                .andExpect(status().isForbidden());
    }

    private ResultActions about(Actor person, int seen, int changed) throws Exception {
        return browser.perform(get("/settings/oversight")
                        .param("person", Long.toString(person.id()))
                        .with(as(cast.ada())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "<b>" + seen + (seen == 1 ? "</b> open deal they see" : "</b> open deals they see"))))
                .andExpect(content().string(containsString("<b>" + changed + "</b> of them they may change")));
    }
}
