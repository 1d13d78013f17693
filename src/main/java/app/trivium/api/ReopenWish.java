package app.trivium.api;

import app.trivium.deal.DealStatus;
import app.trivium.deal.OutcomeOrder;
import app.trivium.web.Parsing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "ReopenOrder", description = "That a deal goes on where it stood")
record ReopenWish(
        @Schema(description = "The deal's version that the author saw")
        long version,

        @Schema(description = "Up to 2,000 characters") @Nullable String comment) {

    OutcomeOrder order(UUID gesture) {
        String said = Parsing.text(comment, "comment", MoveWish.LONGEST_TEXT);
        return new OutcomeOrder(DealStatus.OPEN, null, null, null, said, version, gesture);
    }
}
