package app.trivium.process;

import org.jspecify.annotations.Nullable;

/**
 * One step of one journey of one process.
 *
 * @param position 1 for the first stage of the journey
 * @param winProbability percent, 0 to 100, for seller stages; null for the other journeys
 * @param staleDays days after which a deal that has not moved on counts as stale
 * @param guidance what to do here, Markdown
 * @param successor the stage that took its place when it was archived, so that only history still names it
 * @param colour the stage's own colour; null for that of its journey
 */
public record Stage(
        long id,
        Journey journey,
        int position,
        String name,
        @Nullable Integer winProbability,
        int staleDays,
        String guidance,
        @Nullable Long successor,
        @Nullable StageColour colour) {

    public boolean archived() {
        return successor != null;
    }
}
