package app.trivium.identity;

import app.trivium.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links by which people choose a password, each good once and for a while. */
@Component
class Invitations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lifetime;

    Invitations(JdbcClient jdbc, Clock clock, @Value("${trivium.invitation.lifetime}") Duration lifetime) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Whom an invitation is for. */
    record Guest(String name, String email) {}

    Token issue(long userId) {
        Token token = Token.random();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into invitation (user_id, token_hash, created_at, expires_at)
                        values (:user, :hash, :now, :end)
                        on conflict (user_id) do update
                        set token_hash = excluded.token_hash, created_at = excluded.created_at,
                            expires_at = excluded.expires_at
                        """)
                .param("user", userId)
                .param("hash", token.hash())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("end", now.plus(lifetime).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<Guest> guest(Token token) {
        return jdbc.sql("""
                        select u.name, u.email from invitation i join app_user u on u.id = i.user_id
                         where i.token_hash = :hash and i.expires_at > :now and u.disabled_at is null
                        """)
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Guest.class)
                .optional();
    }

    /** Uses an invitation up and tells whose it was. */
    long redeem(Token token) {
        return jdbc.sql("""
                        delete from invitation i using app_user u
                         where i.token_hash = :hash and i.expires_at > :now
                           and u.id = i.user_id and u.disabled_at is null returning u.id
                        """)
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("identity.invitation.over"));
    }

    void withdraw(long userId) {
        jdbc.sql("delete from invitation where user_id = :user")
                .param("user", userId)
                .update();
    }
}
