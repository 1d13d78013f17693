package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.Change;
import app.trivium.web.Conflict;
import app.trivium.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the audit log what became of users, teams and access, and reads there who was faster. */
@Component
class ChangeLog {

    private final Audit audit;
    private final JdbcClient jdbc;
    private final Texts texts;

    ChangeLog(Audit audit, JdbcClient jdbc, Texts texts) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Something was done that changes no field. */
    void done(long by, Change change) {
        audit.record(by, change);
    }

    /** Something was changed, or added if it {@code was} nothing; where nothing differs there is nothing to tell. */
    void changed(long by, Change change, Map<String, @Nullable String> was, Map<String, @Nullable String> is) {
        Change told = change.from(was, is);
        if (!told.after().isEmpty()) {
            audit.record(by, told);
        }
    }

    /**
     * The same of a change that can be taken back.
     *
     * @param keys the fields as they were, ids instead of names
     * @param now the same fields as they are
     */
    void changed(
            long by,
            Change change,
            Map<String, @Nullable String> was,
            Map<String, @Nullable String> is,
            Map<String, @Nullable String> keys,
            Map<String, @Nullable String> now) {
        changed(by, change.reversible(keys, now), was, is);
    }

    /** In words who changed it last, and what. */
    Conflict overtaken(Area area, long subjectId) {
        List<Last> last = jdbc.sql("""
                        select u.name as who, e.act, f.key, f.value
                          from (select * from audit_entry where area = :area and subject_id = :id
                                 order by id desc limit 1) e
                          join app_user u on u.id = e.by_id
                          left join jsonb_each_text(e.after) f on true order by f.key
                        """)
                .param("area", area.name())
                .param("id", subjectId)
                .query(Last.class)
                .list();
        return overtaken(area, last);
    }

    /** A field of the last change; without a key where that changed none. */
    private record Last(
            String who,
            String act,
            @Nullable String key,
            @Nullable String value) {}

    private Conflict overtaken(Area area, List<Last> last) {
        if (last.isEmpty()) {
            return new Conflict("web.overtaken");
        }
        String act = texts.of("audit.act." + area.name().toLowerCase(Locale.ROOT) + "."
                + last.get(0).act());
        String fields = last.stream()
                .filter(field -> field.key() != null && field.value() != null)
                .map(field -> texts.of("audit.field." + field.key()) + ": " + field.value())
                .collect(Collectors.joining(", "));
        return new Conflict(
                "identity.overtaken", last.get(0).who(), fields.isEmpty() ? act : act + " (" + fields + ")");
    }
}
