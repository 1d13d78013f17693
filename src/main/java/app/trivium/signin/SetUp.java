package app.trivium.signin;

import app.trivium.identity.AccessPolicies;
import app.trivium.identity.Token;
import app.trivium.identity.UserCount;
import app.trivium.identity.Users;
import app.trivium.web.Invalid;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first person in. Whoever can read the log may: each instance that starts while there is nobody yet prints a
 * token, and the first one used makes the first admin and ends them all.
 */
@Service
class SetUp {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private final Users users;
    private final UserCount count;
    private final Passwords passwords;
    private final AccessPolicies policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    SetUp(Users users, UserCount count, Passwords passwords, AccessPolicies policies, JdbcClient jdbc, Clock clock) {
        this.users = users;
        this.count = count;
        this.passwords = passwords;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isDone() {
        return !count.isNone();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void announce() {
        issue().ifPresent(token -> LOG.warn(
                "\n\n  Nobody can sign in yet. Open /set-up and make the first admin with this one-time token:\n\n"
                        + "      {}\n",
                token.text()));
    }

    Optional<Token> issue() {
        if (isDone()) {
            return Optional.empty();
        }
        Token token = Token.random();
        jdbc.sql("insert into set_up_token (token_hash, created_at) values (:hash, :now)")
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(token);
    }

    /** Makes the first admin. Of two people at the same time one is refused and nothing of theirs is kept. */
    @Transactional
    long begin(String token, String name, String email, String password) {
        policies.lock();
        int used = jdbc.sql("delete from set_up_token where token_hash = :hash")
                .param("hash", Token.sha256(token))
                .update();
        if (used == 0) {
            throw new Invalid("token", "signin.setup.token.wrong");
        }
        long id = users.begin(name, email);
        users.choosePassword(id, passwords.hash(password), "");
        jdbc.sql("delete from set_up_token").update();
        return id;
    }
}
