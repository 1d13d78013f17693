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

    /** In an area of several kinds of things the act begins with the kind. */
    private static final String ENTRIES = """
            select e.id, e.at, u.name, u.email, e.area, e.act, e.subject_id, e.subject,
                   e.before::text as before, e.after::text as after, e.was::text as was, e.became::text as became,
                   e.takes_back_id, exists (select from audit_entry b where b.takes_back_id = e.id) as taken_back,
                   exists (select from audit_entry l
                            where l.area = e.area and l.subject_id = e.subject_id and l.id > e.id
                              and (strpos(e.act, '.') = 0 or split_part(l.act, '.', 1) = split_part(e.act, '.', 1))
                              and jsonb_exists_any(l.became, array(select jsonb_object_keys(e.became)))) as overtaken
              from (select * from audit_entry e where %s order by id desc limit :most) e
                   join app_user u on u.id = e.by_id
             order by e.id desc""";

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
        Map<String, Object> values = new HashMap<>(Map.of("most", most));
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
        return jdbc.sql(ENTRIES.formatted(String.join(" and ", conditions)))
                .params(values)
                .query((row, n) -> entry(row))
                .list();
    }

    public Optional<AuditEntry> entry(long id) {
        return jdbc.sql(ENTRIES.formatted("e.id = :id"))
                .param("id", id)
                .param("most", 1)
                .query((row, n) -> entry(row))
                .optional();
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
                JSON.readValue(row.getString("after"), FIELDS),
                row.getString("was") == null
                        ? null
                        : new Change.Reversal(
                                JSON.readValue(row.getString("was"), FIELDS),
                                JSON.readValue(row.getString("became"), FIELDS)),
                row.getObject("takes_back_id", Long.class),
                row.getBoolean("taken_back"),
                row.getBoolean("overtaken"));
    }
}
