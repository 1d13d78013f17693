package app.trivium.deal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided about a deal.
 *
 * @param to the status it shall have
 * @param on the day it was won or lost; null for today
 * @param holdUntil needed for ON_HOLD, a day to come
 * @param lossReasonId needed for LOST
 * @param comment up to 2,000 characters
 * @param seenVersion the version of the deal its author saw
 * @param toll what is handed over so that the deal may be won
 * @param gesture made anew for each gesture by the browser or program; sending the same twice counts once
 */
public record OutcomeOrder(
        DealStatus to,
        @Nullable LocalDate on,
        @Nullable LocalDate holdUntil,
        @Nullable Long lossReasonId,
        @Nullable String comment,
        long seenVersion,
        Toll toll,
        UUID gesture) {

    /** A decision with which nothing is handed over. */
    public OutcomeOrder(
            DealStatus to,
            @Nullable LocalDate on,
            @Nullable LocalDate holdUntil,
            @Nullable Long lossReasonId,
            @Nullable String comment,
            long seenVersion,
            UUID gesture) {
        this(to, on, holdUntil, lossReasonId, comment, seenVersion, Toll.NONE, gesture);
    }

    OutcomeOrder with(Toll handedOver) {
        return new OutcomeOrder(to, on, holdUntil, lossReasonId, comment, seenVersion, handedOver, gesture);
    }

    /** The same for another deal, which its author saw in that version. */
    OutcomeOrder forVersion(long version) {
        return new OutcomeOrder(to, on, holdUntil, lossReasonId, comment, version, toll, gesture);
    }
}
