package app.trivium.audit;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log holds of one change.
 *
 * @param by the name of who made it, as it is now
 * @param act the end of a message key, as the feature gave it
 * @param before the changed fields as they were
 * @param after the changed fields as they became
 * @param reversal what taking the change back takes; null where it is not taken back
 * @param takesBack the id of the entry that this one takes back; null if it takes none back
 * @param takenBack whether another entry takes this one back
 * @param overtaken whether one of the same fields was changed again since
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
        Map<String, @Nullable String> after,
        Change.@Nullable Reversal reversal,
        @Nullable Long takesBack,
        boolean takenBack,
        boolean overtaken) {

    /** The names of the fields that had a value or got one. */
    public SortedSet<String> fields() {
        SortedSet<String> fields = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(side -> side.entrySet().stream())
                .filter(field -> field.getValue() != null && !field.getValue().isEmpty())
                .forEach(field -> fields.add(field.getKey()));
        return fields;
    }
}
