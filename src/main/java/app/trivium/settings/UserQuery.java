package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Role;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads users for the admin's pages. */
@Component
class UserQuery {

    static final int MOST = 200;

    private static final String USERS = """
            select u.id, u.version, u.name, u.email, u.role, u.team_id, t.name as team,
                   greatest(u.signed_in_at,
                            (select max(s.seen_at) from user_session s where s.user_id = u.id)) as last_seen,
                   case when u.disabled_at is not null then 'DISABLED'
                        when u.password_hash is not null then 'ACTIVE'
                        when exists (select 1 from invitation i where i.user_id = u.id and i.expires_at > :now)
                        then 'INVITED' else 'WAITING' end as state
              from app_user u left join team t on t.id = u.team_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Texts texts;

    UserQuery(JdbcClient jdbc, Clock clock, Texts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.texts = texts;
    }

    /** Whether somebody can sign in: has a password, holds a link to choose one, has neither, or may not. */
    private enum State {
        ACTIVE("good"),
        INVITED("info"),
        WAITING("warn"),
        DISABLED("bad");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }
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
            Role role = Role.valueOf(row.getString("role"));
            State state = State.valueOf(row.getString("state"));
            return new UserRow(
                    row.getLong("id"),
                    row.getLong("version"),
                    "/settings/users/" + row.getLong("id"),
                    row.getString("name"),
                    row.getString("email"),
                    role,
                    words("identity.role.", role),
                    row.getObject("team_id", Long.class),
                    row.getString("team"),
                    moment(row.getObject("last_seen", OffsetDateTime.class), formats),
                    state == State.DISABLED,
                    words("settings.user.state.", state),
                    state.tone);
        };
    }

    private String words(String prefix, Enum<?> constant) {
        return texts.of(prefix + constant.name().toLowerCase(Locale.ROOT));
    }

    private String moment(@Nullable OffsetDateTime at, Formats formats) {
        return at == null ? texts.of("settings.users.never") : formats.moment(at.toInstant());
    }
}
