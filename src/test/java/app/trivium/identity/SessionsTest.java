package app.trivium.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Statements;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SessionsTest {

    @Autowired
    Cast cast;

    @Autowired
    Sessions sessions;

    @Autowired
    Users users;

    @Autowired
    ActorQuery actors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_session_runs_out_however_much_it_is_used() {
        Actor dana = cast.dana();
        Token token = sessions.begin(dana.id(), "127.0.0.1", "test");
        Instant now = Instant.now();

        assertThat(actors.bySession(token.hash(), now.plus(Duration.ofDays(13)), now))
                .isPresent();
        assertThat(actors.bySession(token.hash(), now.plus(Duration.ofDays(15)), now))
                .isEmpty();
    }

    @Test
    void a_session_is_noted_as_seen_once_in_some_minutes_and_not_with_every_page() throws Exception {
        Token token = sessions.begin(cast.dana().id(), "127.0.0.1", "test");
        Instant begun = seenAt(token);

        assertThat(Statements.in(() -> sessions.actor(token))).isEqualTo(1);
        assertThat(seenAt(token)).isEqualTo(begun);

        jdbc.sql("update user_session set seen_at = seen_at - interval '11 minutes'")
                .update();
        assertThat(Statements.in(() -> sessions.actor(token))).isEqualTo(2);
        assertThat(seenAt(token)).isBetween(begun, Instant.now());
        assertThat(Statements.in(() -> sessions.actor(token))).isEqualTo(1);
    }

    private Instant seenAt(Token token) {
        return jdbc.sql("select seen_at from user_session where token_hash = :hash")
                .param("hash", token.hash())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void signing_out_everywhere_spares_only_the_session_named() {
        Actor dana = cast.dana();
        Actor here = begin(dana);
        Actor elsewhere = begin(dana);
        Actor somebodyElse = begin(cast.cleo());

        users.signOutElsewhere(here);

        assertThat(sessions.alive(List.of(here.session(), elsewhere.session(), somebodyElse.session())))
                .containsExactlyInAnyOrder(here.session(), somebodyElse.session());
    }

    private Actor begin(Actor person) {
        Token token = sessions.begin(person.id(), "127.0.0.1", "test");
        return sessions.actor(token).orElseThrow();
    }
}
