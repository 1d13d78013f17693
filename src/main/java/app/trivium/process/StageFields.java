package app.trivium.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of a stage.
 *
 * @param winProbability percent, 0 to 100, for a stage of the seller; null for the others
 * @param staleDays days after which a deal that has not moved on counts as stale
 * @param guidance what to do here, Markdown
 * @param colour the stage's own colour; null for that of its journey
 */
public record StageFields(
        String name,
        @Nullable Integer winProbability,
        int staleDays,
        String guidance,
        @Nullable StageColour colour) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_GUIDANCE = 2000;
    public static final int MOST_STALE_DAYS = 3650;

    private static final String PERCENT = " %";

    /** In the colour of its journey. */
    public StageFields(String name, @Nullable Integer winProbability, int staleDays, String guidance) {
        this(name, winProbability, staleDays, guidance, null);
    }

    boolean reckonsLike(StageFields other) {
        return staleDays == other.staleDays && Objects.equals(winProbability, other.winProbability);
    }

    /** The same but for these fields, which are as they are told. */
    StageFields with(Map<String, @Nullable String> told) {
        Map<String, @Nullable String> fields = told();
        fields.putAll(told);
        String chance = fields.get("winProbability");
        String shade = fields.get("colour");
        return new StageFields(
                Objects.requireNonNull(fields.get("name")),
                chance == null ? null : Integer.valueOf(chance.replace(PERCENT, "")),
                Integer.parseInt(Objects.requireNonNull(fields.get("staleDays"))),
                Objects.requireNonNull(fields.get("guidance")),
                shade == null ? null : StageColour.valueOf(shade.toUpperCase(Locale.ROOT)));
    }

    /** The fields as the audit log is told of them. */
    Map<String, @Nullable String> told() {
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("name", name);
        told.put("winProbability", winProbability == null ? null : winProbability + PERCENT);
        told.put("staleDays", String.valueOf(staleDays));
        told.put("guidance", guidance);
        told.put("colour", colour == null ? null : colour.key());
        return told;
    }
}
