package app.trivium.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a stage.
 *
 * @param winProbability percent, 0 to 100, for a stage of the seller; null for the others
 * @param staleDays days after which a deal that has not moved on counts as stale
 * @param guidance what to do here, Markdown
 */
public record StageFields(String name, @Nullable Integer winProbability, int staleDays, String guidance) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_GUIDANCE = 2000;
    public static final int MOST_STALE_DAYS = 3650;

    boolean reckonsLike(StageFields other) {
        return staleDays == other.staleDays && Objects.equals(winProbability, other.winProbability);
    }

    Map<String, @Nullable String> told() {
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("name", name);
        told.put("winProbability", winProbability == null ? null : winProbability + " %");
        told.put("staleDays", String.valueOf(staleDays));
        told.put("guidance", guidance);
        return told;
    }
}
