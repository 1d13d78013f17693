package app.trivium.audit;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log holds of one change.
 *
 * @param by the name of who made it, as it is now
 * @param act the end of a message key, as the feature gave it
 * @param before the changed fields as they were
 * @param after the changed fields as they became
 */
public record AuditEntry(
        long id,
        Instant at,
        String by,
        String email,
        Area area,
        String act,
        long subjectId,
        String subject,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {

    /** The names of the fields that either side tells of. */
    public SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields;
    }
}
