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
 * @param reversal what taking the change back takes; null where it is not taken back
 */
public record Change(
        Area area,
        String act,
        long subjectId,
        String subject,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after,
        @Nullable Reversal reversal) {

    /**
     * The fields as the feature that made the change takes them, ids instead of names.
     *
     * @param was by the name of the field, before the change
     * @param became the same fields afterwards
     */
    public record Reversal(Map<String, @Nullable String> was, Map<String, @Nullable String> became) {}

    /** Something that has no earlier state, or none worth telling. */
    public static Change of(Area area, String act, long subjectId, String subject) {
        return new Change(area, act, subjectId, subject, Map.of(), Map.of(), null);
    }

    /** The same change with what differs between the two states; what does not is left out. */
    public Change from(Map<String, @Nullable String> was, Map<String, @Nullable String> is) {
        Reversal told = differing(was, is);
        return new Change(area, act, subjectId, subject, told.was(), told.became(), reversal);
    }

    /** It can be taken back by what is told of it. */
    public Change reversible() {
        return reversible(before, after);
    }

    /** It can be taken back by what differs between the two states, which people need not read. */
    public Change reversible(Map<String, @Nullable String> was, Map<String, @Nullable String> is) {
        return new Change(area, act, subjectId, subject, before, after, differing(was, is));
    }

    private static Reversal differing(Map<String, @Nullable String> was, Map<String, @Nullable String> is) {
        Map<String, @Nullable String> changedFrom = new HashMap<>(was);
        Map<String, @Nullable String> changedTo = new HashMap<>(is);
        is.forEach((field, value) -> {
            if (was.containsKey(field) && Objects.equals(was.get(field), value)) {
                changedFrom.remove(field);
                changedTo.remove(field);
            }
        });
        return new Reversal(changedFrom, changedTo);
    }
}
