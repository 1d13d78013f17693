package app.trivium.identity;

import app.trivium.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions people have open. They live in the database, so every instance sees the same ones. */
@Component
public class Sessions {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration SEEN_TOLD = Duration.ofMinutes(10);
    private static final int LONGEST_BROWSER = 300;

    private final ActorQuery actors;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Duration lifetime;

    Sessions(
            ActorQuery actors,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${trivium.session.lifetime}") Duration lifetime) {
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }

    /** Who acts in a session, as they may at this moment; nobody once it ended or ran out. */
    public Optional<Actor> actor(Token token) {
        Instant now = clock.instant();
        Optional<ActorQuery.InSession> found = actors.bySession(token.hash(), now, now.minus(SEEN_TOLD));
        if (found.isPresent() && found.get().seenLongAgo()) {
            tellSeen(token, now);
        }
        return found.map(ActorQuery.InSession::actor);
    }

    /** At most once in some minutes, so that looking at pages does not write each time. */
    private void tellSeen(Token token, Instant now) {
        jdbc.sql("update user_session set seen_at = :now where token_hash = :hash and seen_at <= :told")
                .param("now", utc(now))
                .param("hash", token.hash())
                .param("told", utc(now.minus(SEEN_TOLD)))
                .update();
    }

    /** Opens a session under a token nobody had before, and clears away what is long over. */
    @Transactional
    public Token begin(long userId, String address, String browser) {
        Token token = Token.random();
        Instant now = clock.instant();
        jdbc.sql("delete from user_session where user_id = :user and expires_at < :long_ago")
                .param("user", userId)
                .param("long_ago", utc(now.minus(KEPT)))
                .update();
        jdbc.sql("""
                        insert into user_session (token_hash, user_id, created_at, seen_at, expires_at, address, browser)
                        values (:hash, :user, :now, :now, :end, :address, :browser)
                        """)
                .param("hash", token.hash())
                .param("user", userId)
                .param("now", utc(now))
                .param("end", utc(now.plus(lifetime)))
                .param("address", address)
                .param("browser", browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER)))
                .update();
        jdbc.sql("update app_user set signed_in_at = :now where id = :user")
                .param("now", utc(now))
                .param("user", userId)
                .update();
        return token;
    }

    /** Ends one session; ending it twice is the same as once. */
    @Transactional
    public void end(Token token) {
        jdbc.sql("""
                        update user_session set ended_at = :now
                         where token_hash = :hash and ended_at is null returning user_id
                        """)
                .param("now", utc(clock.instant()))
                .param("hash", token.hash())
                .query(Long.class)
                .optional()
                .ifPresent(userId -> events.publishEvent(
                        new UserSignedOut(userId, HexFormat.of().formatHex(token.hash()))));
    }

    /** Ends one of the actor's sessions by its name; ending it twice is the same as once. */
    @Transactional
    public void end(Actor actor, String session) {
        int found = jdbc.sql("""
                        update user_session set ended_at = coalesce(ended_at, :now)
                         where user_id = :user and encode(token_hash, 'hex') = :session
                        """)
                .param("now", utc(clock.instant()))
                .param("user", actor.id())
                .param("session", session)
                .update();
        if (found == 0) {
            throw new NotFound("identity.session.unknown");
        }
        events.publishEvent(new UserSignedOut(actor.id(), session));
    }

    /** Ends all sessions of somebody but the one to spare; an empty name spares none. */
    @Transactional
    void endAll(long userId, String spared) {
        jdbc.sql("""
                        update user_session set ended_at = :now
                         where user_id = :user and ended_at is null and token_hash <> :spared
                        """)
                .param("now", utc(clock.instant()))
                .param("user", userId)
                .param("spared", HexFormat.of().parseHex(spared))
                .update();
        events.publishEvent(new SessionsEnded(userId, spared));
    }

    /** Those of the named sessions that still count: not signed out, not run out, the person not disabled. */
    public Set<String> alive(Collection<String> sessions) {
        return new HashSet<>(jdbc.sql("""
                        select encode(s.token_hash, 'hex')
                          from unnest(:sessions) as named (session)
                          join user_session s on s.token_hash = decode(named.session, 'hex')
                          join app_user u on u.id = s.user_id
                         where s.ended_at is null and s.expires_at > :now and u.disabled_at is null
                        """)
                .param("sessions", sessions.toArray(String[]::new))
                .param("now", utc(clock.instant()))
                .query(String.class)
                .list());
    }

    /** The open sessions of the actor, newest first. */
    public List<OpenSession> of(Actor actor) {
        return jdbc.sql("""
                        select encode(token_hash, 'hex') as session, seen_at, address, browser from user_session
                         where user_id = :user and ended_at is null and expires_at > :now
                         order by created_at desc, token_hash limit 50
                        """)
                .param("user", actor.id())
                .param("now", utc(clock.instant()))
                .query((row, n) -> new OpenSession(
                        row.getString("session"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                        row.getString("address"),
                        row.getString("browser")))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
