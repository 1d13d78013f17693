package app.trivium.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an admin says of an exit criterion.
 *
 * @param fact the fact of the deal that meets it, by its key; null when somebody ticks it
 * @param buyerStage the stage the buyer should have reached, where the fact is about that
 */
public record CriterionFields(
        String text,
        Criterion.Level level,
        @Nullable String fact,
        @Nullable Long buyerStage) {

    public static final int LONGEST_TEXT = 200;

    /** The same asked of another stage of the buyer. */
    CriterionFields asking(@Nullable Long otherBuyerStage) {
        return new CriterionFields(text, level, fact, otherBuyerStage);
    }

    /** The fields in the notation by which the audit log takes changes back: keys and ids instead of words. */
    Map<String, @Nullable String> kept() {
        Map<String, @Nullable String> kept = new HashMap<>();
        kept.put("criterion", text);
        kept.put("level", level.name());
        kept.put("fact", fact);
        kept.put("buyerAtLeast", buyerStage == null ? null : buyerStage.toString());
        return kept;
    }

    /** The same but for these fields, which are as they were kept. */
    CriterionFields with(Map<String, @Nullable String> earlier) {
        Map<String, @Nullable String> fields = kept();
        fields.putAll(earlier);
        String stage = fields.get("buyerAtLeast");
        return new CriterionFields(
                Objects.requireNonNull(fields.get("criterion")),
                Criterion.Level.valueOf(Objects.requireNonNull(fields.get("level"))),
                fields.get("fact"),
                stage == null ? null : Long.valueOf(stage));
    }

    Map<String, @Nullable String> told(ProcessMap process, FactNames facts) {
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("criterion", text);
        told.put("level", level.name().toLowerCase(Locale.ROOT));
        told.put("fact", fact == null ? null : facts.nameOf(fact));
        told.put(
                "buyerAtLeast",
                buyerStage == null ? null : process.known(buyerStage).name());
        return told;
    }
}
