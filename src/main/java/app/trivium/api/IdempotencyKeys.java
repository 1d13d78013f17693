package app.trivium.api;

import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a program send a request again when it does not know whether the first one arrived: for a day the same key gives
 * the same answer, and what was asked is done once.
 */
@Component
class IdempotencyKeys {

    static final String HEADER = "Idempotency-Key";

    static final String ABOUT =
            "1 to 200 printable characters. Sending the request again with the same key within 24 hours does nothing "
                    + "and gives the same answer.";

    private static final Duration KEPT = Duration.ofHours(24);

    /** Whoever has not answered for so long has broken off. */
    private static final Duration AT_WORK = Duration.ofMinutes(1);

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]{1,200}");

    private static final String CLAIM = """
            insert into idempotency_key as known (user_id, key, request, gesture, made_at, claimed_until)
            values (:user, :key, sha256(convert_to(:request, 'UTF8')), :gesture, :now, :until)
            on conflict (user_id, key) do update
            set request = excluded.request, answer = null, claimed_until = excluded.claimed_until,
                gesture = case when known.made_at <= :over then excluded.gesture else known.gesture end,
                made_at = case when known.made_at <= :over then excluded.made_at else known.made_at end
            where known.made_at <= :over
               or known.request = excluded.request and known.answer is null and known.claimed_until <= :now
            returning gesture""";

    private static final String KNOWN = """
            select request = sha256(convert_to(:request, 'UTF8')) as same, answer
            from idempotency_key where user_id = :user and key = :key""";

    /** A few at a time, whenever a new one comes. */
    private static final String CLEAR_AWAY = """
            delete from idempotency_key where (user_id, key) in
                (select user_id, key from idempotency_key where made_at <= :over
                 order by made_at limit 10 for update skip locked)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Known(boolean same, @Nullable String answer) {}

    /**
     * Does the work with a gesture of its own, or gives the answer it had when it was done by this key before.
     *
     * @param key null when the program sent none
     * @param request all that makes this request what it is
     */
    <T> T once(Actor actor, @Nullable String key, List<Object> request, Class<T> answer, Function<UUID, T> work) {
        if (key == null) {
            return work.apply(UUID.randomUUID());
        }
        if (!PRINTABLE.matcher(key).matches()) {
            throw new Unreadable(HEADER, "api.key.unreadable");
        }
        String asked = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(request);
        UUID gesture = claim(actor, key, asked);
        if (gesture == null) {
            return json.readValue(answered(actor, key, asked), answer);
        }
        @Nullable String told = null;
        try {
            T done = work.apply(gesture);
            told = json.writeValueAsString(done);
            return done;
        } finally {
            tell(actor, key, gesture, told);
        }
    }

    /** The gesture to do the work with; null when it is done, or somebody is at it. */
    private @Nullable UUID claim(Actor actor, String key, String request) {
        Instant now = clock.instant();
        jdbc.sql(CLEAR_AWAY).param("over", utc(now.minus(KEPT))).update();
        return jdbc.sql(CLAIM)
                .param("user", actor.id())
                .param("key", key)
                .param("request", request)
                .param("gesture", UUID.randomUUID())
                .param("now", utc(now))
                .param("until", utc(now.plus(AT_WORK)))
                .param("over", utc(now.minus(KEPT)))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private String answered(Actor actor, String key, String request) {
        Known known = jdbc.sql(KNOWN)
                .param("user", actor.id())
                .param("key", key)
                .param("request", request)
                .query(Known.class)
                .optional()
                .orElseThrow(() -> new Conflict("api.key.busy"));
        if (!known.same()) {
            throw new KeyReused();
        }
        if (known.answer() == null) {
            throw new Conflict("api.key.busy");
        }
        return known.answer();
    }

    /** Keeps the answer; when there is none, the same request may be tried again at once. */
    private void tell(Actor actor, String key, UUID gesture, @Nullable String answer) {
        jdbc.sql("""
                        update idempotency_key set answer = :answer, claimed_until = :now
                        where user_id = :user and key = :key and gesture = :gesture""")
                .param("answer", answer)
                .param("now", utc(clock.instant()))
                .param("user", actor.id())
                .param("key", key)
                .param("gesture", gesture)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
