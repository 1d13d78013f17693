package app.trivium.api;

import app.trivium.deal.MoveOrder;
import app.trivium.process.Journey;
import app.trivium.web.Parsing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "MoveOrder", description = "Where a deal shall go in one journey")
record MoveWish(
        Journey journey,

        @Schema(description = "A stage of that journey in the deal's process")
        long stage,

        @Schema(description = "The deal's version that the author saw")
        long version,

        @Schema(description = "Why, up to 2,000 characters") @Nullable String reason) {

    static final int LONGEST_TEXT = 2000;

    MoveWish {
        Given.required(journey, "journey");
    }

    MoveOrder order(UUID gesture) {
        return new MoveOrder(
                Map.of(journey, stage), version, Parsing.text(reason, "reason", LONGEST_TEXT), null, gesture);
    }
}
