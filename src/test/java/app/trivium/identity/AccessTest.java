package app.trivium.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of access, case by case. Person 1 is asked about; 2 is of the team, 9 is not. */
class AccessTest {

    private static final long SELF = 1;
    private static final long COLLEAGUE = 2;
    private static final long STRANGER = 9;

    @ParameterizedTest(name = "{0} with sight {1} and editing {2}")
    @CsvSource(textBlock = """
                    # role,  sight, editing, sees team, sees others, edits team, edits others
                    REP,     ALL,   TEAM,    true,      true,        true,       false
                    REP,     ALL,   OWN,     true,      true,        false,      false
                    REP,     TEAM,  TEAM,    true,      false,       true,       false
                    REP,     TEAM,  OWN,     true,      false,       false,      false
                    REP,     OWN,   TEAM,    false,     false,       false,      false
                    REP,     OWN,   OWN,     false,     false,       false,      false
                    MANAGER, ALL,   TEAM,    true,      true,        true,       false
                    MANAGER, ALL,   OWN,     true,      true,        true,       false
                    MANAGER, TEAM,  OWN,     true,      false,       true,       false
                    MANAGER, OWN,   OWN,     true,      false,       true,       false
                    ADMIN,   ALL,   TEAM,    true,      true,        true,       true
                    ADMIN,   OWN,   OWN,     true,      true,        true,       true
                    """)
    void reaches_as_far_as_the_rule_says(
            Role role,
            Sight sight,
            Editing editing,
            boolean seesTeam,
            boolean seesOthers,
            boolean editsTeam,
            boolean editsOthers) {
        Actor actor = actor(role, new AccessPolicy(sight, editing));

        assertThat(actor.maySee(SELF)).isTrue();
        assertThat(actor.mayEdit(SELF)).isTrue();
        assertThat(actor.maySee(COLLEAGUE)).isEqualTo(seesTeam);
        assertThat(actor.maySee(STRANGER)).isEqualTo(seesOthers);
        assertThat(actor.mayEdit(COLLEAGUE)).isEqualTo(editsTeam);
        assertThat(actor.mayEdit(STRANGER)).isEqualTo(editsOthers);
    }

    @Test
    void nobody_edits_what_they_cannot_see() {
        for (Role role : Role.values()) {
            for (Sight sight : Sight.values()) {
                for (Editing editing : Editing.values()) {
                    Actor actor = actor(role, new AccessPolicy(sight, editing));
                    for (long owner : new long[] {SELF, COLLEAGUE, STRANGER}) {
                        assertThat(actor.maySee(owner) || !actor.mayEdit(owner))
                                .as("%s %s %s %s", role, sight, editing, owner)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void the_condition_for_queries_names_the_owners_unless_everything_is_seen() {
        Actor narrow = actor(Role.REP, new AccessPolicy(Sight.TEAM, Editing.OWN));
        assertThat(narrow.sees("d.owner_id")).isEqualTo("d.owner_id = any(:seen)");
        assertThat(narrow.seen()).containsExactlyInAnyOrder(SELF, COLLEAGUE);
        assertThat(narrow.edits("d.owner_id")).isEqualTo("d.owner_id = any(:editable)");
        assertThat(narrow.editable()).containsExactly(SELF);

        Actor wide = actor(Role.REP, AccessPolicy.DEFAULT);
        assertThat(wide.sees("d.owner_id")).isEqualTo("true");
        assertThat(actor(Role.ADMIN, AccessPolicy.DEFAULT).edits("d.owner_id")).isEqualTo("true");
    }

    private static Actor actor(Role role, AccessPolicy policy) {
        return new Actor(
                SELF,
                "Dana Kim",
                "dana@example.com",
                role,
                7L,
                java.util.Locale.US,
                java.time.ZoneOffset.UTC,
                Theme.SYSTEM,
                Access.of(SELF, role, policy, Set.of(SELF, COLLEAGUE)),
                "");
    }
}
