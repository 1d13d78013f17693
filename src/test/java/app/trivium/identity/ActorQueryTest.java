package app.trivium.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ActorQueryTest {

    @Autowired
    Cast cast;

    @Autowired
    Teams teams;

    @Autowired
    Users users;

    @Autowired
    AccessPolicies policies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_rep_reaches_the_members_of_their_team() {
        Actor cleo = cast.cleo();
        Actor marco = cast.marco();
        Actor dana = cast.dana();

        assertThat(dana.mayEdit(cleo.id())).isTrue();
        assertThat(dana.mayEdit(marco.id())).isFalse();
        assertThat(dana.maySee(marco.id())).isTrue();
    }

    @Test
    void somebody_reads_in_the_language_and_time_zone_they_were_given() {
        assertThat(cast.dana().locale()).isEqualTo(Locale.US);
        assertThat(cast.dana().zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void a_manager_reaches_teams_below_those_they_manage_and_a_rep_does_not() {
        Actor ada = cast.ada();
        long coast = teams.add(ada, "Coast", cast.west());
        long harbour = teams.add(ada, "Harbour", coast);
        long far = users.add(ada, new NewUser("Far Away", "far@example.com", Role.REP, harbour));

        assertThat(cast.tess().mayEdit(far)).isTrue();
        assertThat(cast.dana().mayEdit(far)).isFalse();
    }

    @Test
    void a_manager_reaches_the_team_they_belong_to() {
        long boss = users.add(cast.ada(), new NewUser("Own Team", "own@example.com", Role.MANAGER, cast.east()));

        Actor marco = cast.marco();

        assertThat(cast.again(boss).mayEdit(marco.id())).isTrue();
        assertThat(cast.again(boss).mayEdit(cast.dana().id())).isFalse();
    }

    @Test
    void the_deals_of_a_disabled_colleague_stay_in_reach() {
        Actor cleo = cast.cleo();
        users.disable(cast.ada(), cleo.id());

        assertThat(cast.dana().mayEdit(cleo.id())).isTrue();
        assertThat(users.actor(cleo.id())).isEmpty();
    }

    @Test
    void the_rule_of_the_organisation_narrows_what_is_selected() {
        Actor marco = cast.marco();
        Actor cleo = cast.cleo();
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.OWN));

        Actor dana = cast.dana();

        List<Long> seen = jdbc.sql("select id from app_user u where " + dana.sees("u.id") + " order by id")
                .param("seen", dana.seen())
                .query(Long.class)
                .list();
        assertThat(seen).containsExactlyInAnyOrder(dana.id(), cleo.id()).doesNotContain(marco.id());
        assertThat(users.choices(dana)).extracting(UserChoice::name).containsExactly("Cleo Lang", "Dana Kim");
    }

    @Test
    void who_is_made_a_rep_no_longer_manages_a_team() {
        Actor dana = cast.dana();
        Actor tess = cast.tess();
        assertThat(tess.mayEdit(dana.id())).isTrue();

        users.assign(cast.ada(), tess.id(), Role.REP, null);

        assertThat(cast.again(tess.id()).access().editable()).isEqualTo(Set.of(tess.id()));
        assertThat(jdbc.sql("select count(*) from team_manager")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
