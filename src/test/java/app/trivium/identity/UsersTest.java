package app.trivium.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.web.Invalid;
import app.trivium.web.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class UsersTest {

    @Autowired
    Cast cast;

    @Autowired
    Users users;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void an_address_added_twice_at_the_same_time_is_added_once() throws Exception {
        Actor ada = cast.ada();
        NewUser twin = new NewUser("Twin", "twin@example.com", Role.REP, null);

        List<Refusal> refusals = together(() -> users.add(ada, twin), () -> users.add(ada, twin));

        assertThat(refusals).singleElement().isInstanceOf(Invalid.class);
        assertThat(jdbc.sql("select count(*) from app_user where email = 'twin@example.com'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void two_admins_who_disable_each_other_at_the_same_time_leave_one() throws Exception {
        Actor ada = cast.ada();
        long dana = cast.dana().id();
        users.assign(ada, dana, Role.ADMIN, null);
        Actor danaAsAdmin = cast.again(dana);

        List<Refusal> refusals = together(
                () -> {
                    users.disable(ada, dana);
                    return dana;
                },
                () -> {
                    users.disable(danaAsAdmin, ada.id());
                    return ada.id();
                });

        assertThat(refusals).hasSize(1);
        assertThat(jdbc.sql("select count(*) from app_user where role = 'ADMIN' and disabled_at is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoever_holds_streams_open_hears_of_the_end_of_sessions() {
        Actor dana = cast.dana();
        Token token = sessions.begin(dana.id(), "127.0.0.1", "test");
        String session = sessions.actor(token).orElseThrow().session();

        sessions.end(token);
        sessions.end(token);
        users.disable(cast.ada(), dana.id());

        assertThat(events.stream(UserSignedOut.class)).containsExactly(new UserSignedOut(dana.id(), session));
        assertThat(events.stream(UserDisabled.class)).containsExactly(new UserDisabled(dana.id()));
        assertThat(events.stream(SessionsEnded.class)).containsExactly(new SessionsEnded(dana.id(), ""));
    }

    private static List<Refusal> together(Callable<Long> one, Callable<Long> other) throws InterruptedException {
        var both = Executors.newFixedThreadPool(2);
        try {
            List<Refusal> refusals = new ArrayList<>();
            for (Future<Long> done : both.invokeAll(List.of(one, other))) {
                try {
                    assertThat(done.get()).isPositive();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(Refusal.class);
                    refusals.add((Refusal) e.getCause());
                }
            }
            return refusals;
        } finally {
            both.shutdown();
        }
    }
}
