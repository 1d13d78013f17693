package app.trivium.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change of the configuration, of users or of access.
 *
 * @param act what was done, the end of a message key: {@code added}, {@code renamed}, {@code archived} …
 * @param subjectId the stage, user, team … that was changed; 0 where there is but one of its kind
 * @param subject its name after the change, in plain words
 * @param before values that changed, by the name of the field, as people read them; empty for something new
 * @param after the same fields afterwards
 */
public record Change(
        Area area,
        String act,
        long subjectId,
        String subject,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {

    /** Something that has no earlier state, or none worth telling. */
    public static Change of(Area area, String act, long subjectId, String subject) {
        return new Change(area, act, subjectId, subject, Map.of(), Map.of());
    }

    /** The same change with what differs between the two states; what does not is left out. */
    public Change from(Map<String, @Nullable String> was, Map<String, @Nullable String> is) {
        Map<String, @Nullable String> changedFrom = new HashMap<>(was);
        Map<String, @Nullable String> changedTo = new HashMap<>(is);
        is.forEach((field, value) -> {
            if (was.containsKey(field) && Objects.equals(was.get(field), value)) {
                changedFrom.remove(field);
                changedTo.remove(field);
            }
        });
        return new Change(area, act, subjectId, subject, changedFrom, changedTo);
    }
}
