package app.trivium.deal;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a deal begins to want attention. A board sorted by this day has the longest neglected deal on top. */
final class Attention {

    private Attention() {}

    /**
     * The first day on which one of these holds: the next step is due, or there has been none since the deal came to
     * its stage; the stage goes stale; the deal should have been closed; the seller has been ahead of the buyer since
     * the last of their moves.
     */
    static LocalDate first(DealFields fields, Standing standing, LocalDate staleOn, int gap) {
        LocalDate reached = standing.seller().day();
        return Stream.of(
                        staleOn,
                        fields.nextStep() == null ? reached : orNever(fields.nextStepOn()),
                        orNever(fields.expectedClose()),
                        gap > 0 ? later(reached, standing.buyer().day()) : LocalDate.MAX)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
