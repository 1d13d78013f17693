package app.trivium.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SessionsTest {

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    ActorQuery actors;

    @Test
    void a_session_runs_out_however_much_it_is_used() {
        Actor dana = cast.dana();
        Token token = sessions.begin(dana.id(), "127.0.0.1", "test");
        Instant now = Instant.now();

        assertThat(actors.bySession(token.hash(), now.plus(Duration.ofDays(13))))
                .isPresent();
        assertThat(actors.bySession(token.hash(), now.plus(Duration.ofDays(15))))
                .isEmpty();
    }

    @Test
    void signing_out_everywhere_spares_only_the_session_named() {
        Actor dana = cast.dana();
        Actor here = begin(dana);
        Actor elsewhere = begin(dana);
        Actor somebodyElse = begin(cast.cleo());

        sessions.endOthers(here);

        assertThat(sessions.alive(List.of(here.session(), elsewhere.session(), somebodyElse.session())))
                .containsExactlyInAnyOrder(here.session(), somebodyElse.session());
    }

    private Actor begin(Actor person) {
        Token token = sessions.begin(person.id(), "127.0.0.1", "test");
        return sessions.actor(token).orElseThrow();
    }
}
