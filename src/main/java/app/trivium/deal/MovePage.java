package app.trivium.deal;

import app.trivium.process.Journey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the page and the dialog "Move to…" show, for one deal or for several.
 *
 * @param heading "Move Line 4 retrofit"
 * @param about account, amount and how long it has stood there
 * @param action where the form goes
 * @param deal the deal's id, for links; null for several deals
 * @param deals the several deals as they are sent back, "id:version"
 */
record MovePage(
        String heading,
        String about,
        String action,
        @Nullable Long deal,
        List<String> deals,
        long version,
        UUID gesture,
        boolean open,
        boolean starred,
        List<Lane> lanes) {

    /**
     * One journey to choose a stage of.
     *
     * @param from the stage where the deal stands; null for several deals
     */
    record Lane(Journey journey, @Nullable Long from, List<Choice> choices) {

        public String field() {
            return journey.slug();
        }
    }

    /**
     * A stage to choose.
     *
     * @param buyer the buyer's stage that goes with a stage of the seller; null for the other journeys
     * @param marketer likewise the marketer's
     */
    record Choice(
            long id,
            String name,
            boolean now,
            boolean due,
            boolean chosen,
            @Nullable Long buyer,
            @Nullable Long marketer) {}
}
