package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which programs act as the people who made them. */
@Service
public class ApiTokens {

    public static final int LONGEST_NAME = 80;
    public static final int MOST_DAYS = 366;
    static final int MOST = 50;

    /** By its beginning a token that leaked is recognised as one of ours. */
    private static final String PREFIX = "trivium_";

    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration USE_TOLD = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final ActorQuery actors;
    private final ChangeLog log;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    ApiTokens(ActorQuery actors, ChangeLog log, JdbcClient jdbc, Texts texts, Clock clock) {
        this.log = log;
        this.texts = texts;
        this.actors = actors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a token gives, and whether its last use is to be written down anew. */
    record Found(ApiAccess access, boolean useUntold) {}

    /** What a token lets its bearer do at this moment; nothing once it was revoked, ran out, or its person left. */
    public Optional<ApiAccess> access(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Found> found = actors.byApiToken(Token.sha256(token), now, now.minus(USE_TOLD));
        found.filter(Found::useUntold).ifPresent(used -> tellUse(used.access().tokenId(), now));
        return found.map(Found::access);
    }

    /** At most once a minute, so that reading by a token does not write each time. */
    private void tellUse(long tokenId, Instant now) {
        jdbc.sql("update api_token set used_at = :now where id = :id and coalesce(used_at <= :told, true)")
                .param("now", utc(now))
                .param("id", tokenId)
                .param("told", utc(now.minus(USE_TOLD)))
                .update();
    }

    /** Makes a token for the actor, and clears away what is long over; its text is known to nobody else from now on. */
    @Transactional
    public Token issue(Actor actor, NewApiToken wanted) {
        if (wanted.days() < 1 || wanted.days() > MOST_DAYS) {
            throw new Invalid("days", "web.number.range", 1, MOST_DAYS);
        }
        Instant now = clock.instant();
        lock(actor);
        clearAway(actor, now);
        if (live(actor, now) >= MOST) {
            throw new Conflict("identity.tokens.many", MOST);
        }
        Token token = new Token(PREFIX + Token.random().text());
        int made = jdbc.sql("""
                        insert into api_token (user_id, token_hash, gesture, name, scope, created_at, expires_at)
                        values (:user, :hash, :gesture, :name, :scope, :now, :end)
                        on conflict (user_id, gesture) do nothing
                        """)
                .param("user", actor.id())
                .param("hash", token.hash())
                .param("gesture", wanted.gesture())
                .param("name", wanted.name())
                .param("scope", wanted.scope().name())
                .param("now", utc(now))
                .param("end", utc(now.plus(Duration.ofDays(wanted.days()))))
                .update();
        if (made == 0) {
            throw new Conflict("identity.token.twice");
        }
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("token", wanted.name());
        told.put("scope", texts.of("identity.scope." + wanted.scope().name().toLowerCase(Locale.ROOT)));
        told.put("days", String.valueOf(wanted.days()));
        log.changed(actor.id(), Change.of(Area.USER, "tokenMade", actor.id(), actor.name()), Map.of(), told);
        return token;
    }

    /** One at a time makes tokens for a person, so that they stay within their number. */
    private void lock(Actor actor) {
        jdbc.sql("select 1 from app_user where id = :id for update")
                .param("id", actor.id())
                .query(Integer.class)
                .single();
    }

    private void clearAway(Actor actor, Instant now) {
        jdbc.sql("delete from api_token where user_id = :user and least(expires_at, revoked_at) < :long_ago")
                .param("user", actor.id())
                .param("long_ago", utc(now.minus(KEPT)))
                .update();
    }

    private int live(Actor actor, Instant now) {
        return jdbc.sql(
                        "select count(*) from api_token where user_id = :user and revoked_at is null and expires_at > :now")
                .param("user", actor.id())
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    /** Takes one of the actor's tokens back, from now on; taking it back twice is the same as once. */
    @Transactional
    public void revoke(Actor actor, long id) {
        Optional<String> revoked = jdbc.sql("""
                        update api_token set revoked_at = :now
                         where id = :id and user_id = :user and revoked_at is null returning name
                        """)
                .param("now", utc(clock.instant()))
                .param("id", id)
                .param("user", actor.id())
                .query(String.class)
                .optional();
        if (revoked.isPresent()) {
            Change change = Change.of(Area.USER, "tokenRevoked", actor.id(), actor.name());
            log.changed(actor.id(), change, Map.of(), Map.of("token", revoked.get()));
        } else if (!isKnown(actor, id)) {
            throw new NotFound("identity.token.unknown");
        }
    }

    private boolean isKnown(Actor actor, long id) {
        return jdbc.sql("select exists (select from api_token where id = :id and user_id = :user)")
                .param("id", id)
                .param("user", actor.id())
                .query(Boolean.class)
                .single();
    }

    /** The actor's tokens that were not revoked, newest first; with those that ran out of late. */
    public List<ApiToken> of(Actor actor) {
        return jdbc.sql("""
                        select id, name, scope, created_at, expires_at, used_at from api_token
                         where user_id = :user and revoked_at is null and expires_at >= :long_ago
                         order by created_at desc, id desc
                        """)
                .param("user", actor.id())
                .param("long_ago", utc(clock.instant().minus(KEPT)))
                .query((row, n) -> token(row))
                .list();
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                ApiScope.valueOf(row.getString("scope")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("used_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
