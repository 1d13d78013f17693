package app.trivium.identity;

import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads users for the admin's pages. */
@Component
class UserQuery {

    static final int MOST = 200;

    private static final String USERS = """
            select u.id, u.name, u.email, u.role, u.team_id, t.name as team, u.signed_in_at,
                   case when u.disabled_at is not null then 'DISABLED'
                        when u.password_hash is not null then 'ACTIVE'
                        when exists (select 1 from invitation i where i.user_id = u.id and i.expires_at > :now)
                        then 'INVITED' else 'WAITING' end as state
              from app_user u left join team t on t.id = u.team_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    UserQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those whose name or address holds the text, by name, the disabled last. */
    List<UserRow> list(Actor admin, String text) {
        return jdbc.sql(USERS + """
                          where position(lower(:text) in lower(u.name || ' ' || u.email)) > 0
                          order by u.disabled_at is not null, u.name collate "und-x-icu", u.id limit :most
                          """)
                .param("now", now())
                .param("text", text)
                .param("most", MOST)
                .query(row(admin))
                .list();
    }

    UserRow one(Actor admin, long id) {
        return jdbc.sql(USERS + " where u.id = :id")
                .param("now", now())
                .param("id", id)
                .query(row(admin))
                .optional()
                .orElseThrow(() -> new NotFound("identity.user.unknown"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private RowMapper<UserRow> row(Actor admin) {
        Formats formats = new Formats(admin.locale(), admin.zone(), clock.instant());
        return (row, n) -> {
            String name = row.getString("name");
            return new UserRow(
                    row.getLong("id"),
                    "/settings/users/" + row.getLong("id"),
                    name,
                    Initials.of(name),
                    row.getString("email"),
                    Role.valueOf(row.getString("role")),
                    row.getObject("team_id", Long.class),
                    row.getString("team"),
                    moment(row, formats),
                    UserState.valueOf(row.getString("state")));
        };
    }

    private static @Nullable String moment(ResultSet row, Formats formats) throws SQLException {
        OffsetDateTime at = row.getObject("signed_in_at", OffsetDateTime.class);
        return at == null ? null : formats.moment(at.toInstant());
    }
}
