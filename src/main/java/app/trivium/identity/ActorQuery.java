package app.trivium.identity;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who acts, and how far their access reaches now, in one statement. */
@Component
class ActorQuery {

    /** The members of the teams somebody belongs to or manages; a manager's teams include those below. */
    private static final String COLUMNS = """
            select u.id, u.name, u.email, u.role, u.team_id, u.locale, u.zone, u.theme, p.sight, p.editing,
                   case when u.role = 'ADMIN' then '{}'::bigint[] else array(
                     with recursive near (id) as (
                       select u.team_id
                       union
                       select tm.team_id from team_manager tm where tm.user_id = u.id and u.role = 'MANAGER'
                       union
                       select t.id from team t join near on t.parent_id = near.id where u.role = 'MANAGER')
                     select m.id from app_user m join near on near.id = m.team_id) end as team
            """;

    private static final String WHO = COLUMNS + " from app_user u cross join access_policy p ";

    private static final String BY_SESSION = COLUMNS + """
                 , s.seen_at <= :seen_told as seen_long_ago
              from app_user u cross join access_policy p join user_session s on s.user_id = u.id
             where s.token_hash = :hash and s.ended_at is null and s.expires_at > :now and u.disabled_at is null
            """;

    private static final String BY_API_TOKEN = COLUMNS + """
                 , t.id as token_id, t.scope, coalesce(t.used_at <= :use_told, true) as use_untold
              from app_user u cross join access_policy p join api_token t on t.user_id = u.id
             where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now and u.disabled_at is null
            """;

    private static final String BY_ID = WHO + " where u.id = :id and u.disabled_at is null";

    private static final String BY_IDS = WHO + " where u.id = any(:ids) and u.disabled_at is null";

    private final JdbcClient jdbc;

    ActorQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody in a session.
     *
     * @param seenLongAgo whether the session was last seen too long ago to leave it at that
     */
    record InSession(Actor actor, boolean seenLongAgo) {}

    /** @param seenTold a session seen at or before this is to be told again */
    Optional<InSession> bySession(byte[] tokenHash, Instant now, Instant seenTold) {
        String session = HexFormat.of().formatHex(tokenHash);
        return jdbc.sql(BY_SESSION)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("seen_told", seenTold.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new InSession(actor(row, session), row.getBoolean("seen_long_ago")))
                .optional();
    }

    /** @param useTold a use at or before this is too long ago to be the last one still */
    Optional<ApiTokens.Found> byApiToken(byte[] tokenHash, Instant now, Instant useTold) {
        return jdbc.sql(BY_API_TOKEN)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("use_told", useTold.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ApiTokens.Found(
                        new ApiAccess(
                                actor(row, ""), row.getLong("token_id"), ApiScope.valueOf(row.getString("scope"))),
                        row.getBoolean("use_untold")))
                .optional();
    }

    Optional<Actor> byId(long id) {
        return jdbc.sql(BY_ID).param("id", id).query((row, n) -> actor(row, "")).optional();
    }

    List<Actor> byIds(Collection<Long> ids) {
        return jdbc.sql(BY_IDS)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> actor(row, ""))
                .list();
    }

    private static Actor actor(ResultSet row, String session) throws SQLException {
        long id = row.getLong("id");
        Role role = Role.valueOf(row.getString("role"));
        AccessPolicy policy =
                new AccessPolicy(Sight.valueOf(row.getString("sight")), Editing.valueOf(row.getString("editing")));
        return new Actor(
                id,
                row.getString("name"),
                row.getString("email"),
                role,
                teamId(row),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                Theme.valueOf(row.getString("theme")),
                Access.of(id, role, policy, ids(row.getArray("team"))),
                session);
    }

    private static @Nullable Long teamId(ResultSet row) throws SQLException {
        long teamId = row.getLong("team_id");
        return row.wasNull() ? null : teamId;
    }

    private static Set<Long> ids(Array array) throws SQLException {
        return Set.of((Long[]) array.getArray());
    }
}
