package app.trivium.deal;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/**
 * What a drop on Won, Lost or On hold, or the form of the same, sends.
 *
 * @param to the status the deal shall have
 * @param on the day it was won or lost; empty for today
 * @param asked present when a person filled the form in and gets it back if something is wrong with it
 */
record OutcomeForm(
        @Nullable String to,
        @Nullable String on,
        @Nullable String holdUntil,
        @Nullable String lossReason,
        @Nullable String comment,
        @Nullable String version,
        @Nullable String gesture,
        @Nullable String back,
        @Nullable String asked) {

    private static final int LONGEST_COMMENT = 2000;

    DealStatus status() {
        DealStatus status = Parsing.choice(to, "to", DealStatus.class);
        if (status == null) {
            throw new Invalid("to", "web.choice.unknown");
        }
        return status;
    }

    OutcomeOrder order() {
        return order(Seen.version(version));
    }

    /** The order for a deal that was seen in the given version. Only what belongs to the wanted status is read. */
    OutcomeOrder order(long seenVersion) {
        DealStatus status = status();
        return new OutcomeOrder(
                status,
                status.isClosed() ? Parsing.date(on, "on") : null,
                status == DealStatus.ON_HOLD ? Parsing.date(holdUntil, "holdUntil") : null,
                status == DealStatus.LOST ? Parsing.id(lossReason, "lossReason") : null,
                Parsing.text(comment, "comment", LONGEST_COMMENT),
                seenVersion,
                Gesture.orNew(gesture));
    }
}
