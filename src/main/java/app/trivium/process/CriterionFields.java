package app.trivium.process;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    Map<String, @Nullable String> told(ProcessMap process) {
        Map<String, @Nullable String> told = new HashMap<>();
        told.put("criterion", text);
        told.put("level", words(level.name()));
        told.put("fact", fact == null ? null : words(fact));
        told.put(
                "buyerAtLeast",
                buyerStage == null ? null : process.known(buyerStage).name());
        return told;
    }

    /** "close date set" of CLOSE_DATE_SET. */
    private static String words(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
