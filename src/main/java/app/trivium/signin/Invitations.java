package app.trivium.signin;

import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.identity.Token;
import app.trivium.identity.UserDisabled;
import app.trivium.identity.Users;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The links by which people choose a password, each good once and for a while. */
@Service
@Transactional
public class Invitations {

    private final Users users;
    private final Passwords passwords;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration lifetime;

    Invitations(
            Users users,
            Passwords passwords,
            Audit audit,
            JdbcClient jdbc,
            Clock clock,
            @Value("${trivium.invitation.lifetime}") Duration lifetime) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Whom an invitation is for. */
    record Guest(String name, String email) {}

    /** Makes a new link by which somebody chooses a password; an earlier one no longer works. */
    public String issue(Actor admin, long userId) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        Invited invited = invited(userId);
        if (invited.disabled()) {
            throw new Conflict("signin.invitation.disabled");
        }
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
        audit.record(admin.id(), Change.of(Area.USER, "linkMade", userId, invited.name()));
        return token.text();
    }

    private record Invited(String name, boolean disabled) {}

    private Invited invited(long userId) {
        return jdbc.sql("select name, disabled_at is not null as disabled from app_user where id = :user")
                .param("user", userId)
                .query(Invited.class)
                .optional()
                .orElseThrow(() -> new NotFound("identity.user.unknown"));
    }

    @Transactional(readOnly = true)
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

    /** Takes the password somebody chose by their link; every session they had ends. */
    public long accept(String invitation, String password) {
        long userId = redeem(new Token(invitation));
        choose(userId, password, "");
        return userId;
    }

    /** Sets somebody's password; a link they may still have no longer works. */
    void choose(long userId, String password, String sparedSession) {
        users.choosePassword(userId, passwords.hash(password), sparedSession);
        withdraw(userId);
    }

    /** Whoever is let in again gets a new link. */
    @EventListener
    void on(UserDisabled event) {
        withdraw(event.userId());
    }

    /** Uses an invitation up and tells whose it was. */
    private long redeem(Token token) {
        return jdbc.sql("""
                        delete from invitation i using app_user u
                         where i.token_hash = :hash and i.expires_at > :now
                           and u.id = i.user_id and u.disabled_at is null returning u.id
                        """)
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("signin.invitation.over"));
    }

    private void withdraw(long userId) {
        jdbc.sql("delete from invitation where user_id = :user")
                .param("user", userId)
                .update();
    }
}
