package app.trivium.api;

import app.trivium.deal.DealStatus;
import app.trivium.deal.OutcomeOrder;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "OutcomeOrder", description = "What was decided about a deal")
record OutcomeWish(
        Outcome status,

        @Schema(description = "The day it was won or lost; today when absent") @Nullable LocalDate on,

        @Schema(description = "ON_HOLD needs a day to come") @Nullable LocalDate holdUntil,

        @Schema(description = "LOST needs the id of a reason, of those that the processes tell") @Nullable Long lossReason,

        @Schema(description = "Up to 2,000 characters") @Nullable String comment,

        @Schema(description = "The deal's version that the author saw")
        long version,

        @Schema(description = "Of WON only. " + MoveWish.TICKS) @Nullable List<Long> ticks,

        @Schema(description = "Of WON only. " + MoveWish.PASS) @Nullable String pass) {

    enum Outcome {
        WON,
        LOST,
        ON_HOLD
    }

    OutcomeWish {
        Given.required(status, "status");
    }

    OutcomeOrder order(UUID gesture) {
        refuseUnless(status != Outcome.ON_HOLD, on, "on");
        refuseUnless(status == Outcome.ON_HOLD, holdUntil, "holdUntil");
        refuseUnless(status == Outcome.LOST, lossReason, "lossReason");
        refuseUnless(status == Outcome.WON, ticks, "ticks");
        refuseUnless(status == Outcome.WON, pass, "pass");
        return new OutcomeOrder(
                DealStatus.valueOf(status.name()),
                Given.date(on, "on"),
                Given.date(holdUntil, "holdUntil"),
                lossReason,
                Parsing.text(comment, "comment", MoveWish.LONGEST_TEXT),
                version,
                MoveWish.toll(ticks, pass),
                gesture);
    }

    private void refuseUnless(boolean belongs, @Nullable Object value, String field) {
        if (!belongs && value != null) {
            throw new Invalid(field, "api.outcome.foreign", status);
        }
    }
}
