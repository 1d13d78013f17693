package app.trivium.process;

import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist with which a deal leaves a stage.
 *
 * @param stage the stage that a deal leaves with it
 * @param position its place in the checklist; smaller ones come first
 * @param fact the fact of the deal that meets it, by the key its feature gave it; null when somebody ticks it
 * @param buyerStage the stage the buyer should have reached, where the fact is about that
 */
public record Criterion(
        long id,
        long stage,
        int position,
        String text,
        Level level,
        @Nullable String fact,
        @Nullable Long buyerStage) {

    /** Whether it is only shown, or holds a deal back. */
    public enum Level {
        ADVICE,
        REQUIRED
    }

    public boolean required() {
        return level == Level.REQUIRED;
    }

    public CriterionFields fields() {
        return new CriterionFields(text, level, fact, buyerStage);
    }
}
