package app.trivium.deal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided about a deal.
 *
 * @param actualClose the day it was won or lost
 * @param holdUntil the day until which it rests, when on hold
 * @param lossReasonId why it was lost
 * @param statusComment what was said about it, up to 2,000 characters
 */
@Embeddable
record Verdict(
        @Enumerated(EnumType.STRING) DealStatus status,
        @Nullable LocalDate actualClose,
        @Nullable LocalDate holdUntil,
        @Nullable Long lossReasonId,
        @Nullable String statusComment) {

    static final Verdict OPEN = new Verdict(DealStatus.OPEN, null, null, null, null);

    static Verdict won(LocalDate on, @Nullable String comment) {
        return new Verdict(DealStatus.WON, on, null, null, comment);
    }

    static Verdict lost(LocalDate on, long reasonId, @Nullable String comment) {
        return new Verdict(DealStatus.LOST, on, null, reasonId, comment);
    }

    /** The same for the loss reason that another one stands for now, where there is one. */
    Verdict forReason(LongUnaryOperator standing) {
        return lossReasonId == null
                ? this
                : new Verdict(status, actualClose, holdUntil, standing.applyAsLong(lossReasonId), statusComment);
    }

    static Verdict onHold(LocalDate until, @Nullable String comment) {
        return new Verdict(DealStatus.ON_HOLD, null, until, null, comment);
    }
}
