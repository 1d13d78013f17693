package app.trivium.audit;

import app.trivium.web.Like;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit log. Whoever asks sees to it that only admins get to read what is answered. */
@Component
public class AuditLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who has made changes. */
    public record Author(long id, String name) {}

    /**
     * The newest entries first.
     *
     * @param before only what was written before the entry of this id; null begins with the newest
     */
    public List<AuditEntry> entries(AuditFilter filter, @Nullable Long before, int most) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        narrow(conditions, values, "e.id < :before", "before", before);
        narrow(
                conditions,
                values,
                "e.area = :area",
                "area",
                filter.area() == null ? null : filter.area().name());
        narrow(conditions, values, "e.by_id = :by", "by", filter.by());
        narrow(
                conditions,
                values,
                "lower(e.subject) like :subject",
                "subject",
                filter.subject() == null ? null : Like.containing(filter.subject()));
        narrow(conditions, values, "e.at >= :from", "from", utc(filter.from()));
        narrow(conditions, values, "e.at < :until", "until", utc(filter.until()));
        return jdbc.sql("""
                        select e.id, e.at, u.name, u.email, e.area, e.act, e.subject_id, e.subject,
                               e.before::text as before, e.after::text as after
                          from (select * from audit_entry e where %s order by id desc limit :most) e
                               join app_user u on u.id = e.by_id
                         order by e.id desc""".formatted(String.join(" and ", conditions)))
                .params(values)
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Everybody who has made changes, by name. */
    public List<Author> authors() {
        return jdbc.sql("""
                        select u.id, u.name from app_user u
                         where exists (select from audit_entry e where e.by_id = u.id)
                         order by u.name collate "und-x-icu", u.id""").query(Author.class).list();
    }

    /**
     * The name of who last changed something.
     *
     * @param acts how the acts begin that count, since an area may hold things of several kinds with the same id
     */
    public Optional<String> lastAuthor(Area area, String acts, long subjectId) {
        return jdbc.sql("""
                        select u.name from audit_entry e join app_user u on u.id = e.by_id
                        where e.area = :area and e.subject_id = :subject and starts_with(e.act, :acts)
                        order by e.id desc limit 1""")
                .param("area", area.name())
                .param("subject", subjectId)
                .param("acts", acts)
                .query(String.class)
                .optional();
    }

    private static void narrow(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("name"),
                row.getString("email"),
                Area.valueOf(row.getString("area")),
                row.getString("act"),
                row.getLong("subject_id"),
                row.getString("subject"),
                JSON.readValue(row.getString("before"), FIELDS),
                JSON.readValue(row.getString("after"), FIELDS));
    }
}
