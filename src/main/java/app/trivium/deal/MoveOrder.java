package app.trivium.deal;

import app.trivium.process.Journey;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants moved, in one gesture.
 *
 * @param to the stage to go to in each journey that is to change
 * @param seenVersion the version of the deal its author saw
 * @param reason why, if said, up to 2,000 characters
 * @param evidence how we know where the buyer stands; null when nothing was said about it
 * @param toll what is handed over so that the deal may go on
 * @param gesture made anew for each gesture by the browser or program; sending the same twice counts once
 */
public record MoveOrder(
        Map<Journey, Long> to,
        long seenVersion,
        @Nullable String reason,
        @Nullable BuyerEvidence evidence,
        Toll toll,
        UUID gesture) {

    /** A move with which nothing is handed over. */
    public MoveOrder(
            Map<Journey, Long> to,
            long seenVersion,
            @Nullable String reason,
            @Nullable BuyerEvidence evidence,
            UUID gesture) {
        this(to, seenVersion, reason, evidence, Toll.NONE, gesture);
    }

    MoveOrder with(Toll handedOver) {
        return new MoveOrder(to, seenVersion, reason, evidence, handedOver, gesture);
    }

    /** The same for another deal, which its author saw in that version. */
    MoveOrder forVersion(long version) {
        return new MoveOrder(to, version, reason, evidence, toll, gesture);
    }
}
