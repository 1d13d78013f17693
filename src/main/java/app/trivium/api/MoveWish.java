package app.trivium.api;

import app.trivium.deal.MoveOrder;
import app.trivium.deal.Toll;
import app.trivium.process.Journey;
import app.trivium.web.Parsing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "MoveOrder", description = "Where a deal shall go in one journey")
record MoveWish(
        Journey journey,

        @Schema(description = "A stage of that journey in the deal's process")
        long stage,

        @Schema(description = "The deal's version that the author saw")
        long version,

        @Schema(description = "Why, up to 2,000 characters") @Nullable String reason,

        @Schema(description = TICKS) @Nullable List<Long> ticks,

        @Schema(description = PASS) @Nullable String pass) {

    static final int LONGEST_TEXT = 2000;
    static final String TICKS = "The exit criteria that are ticked with it, by id";
    static final String PASS =
            "Why it may go on without what is required: for managers and admins, up to 2,000 " + "characters";

    MoveWish {
        Given.required(journey, "journey");
    }

    MoveOrder order(UUID gesture) {
        return new MoveOrder(
                Map.of(journey, stage),
                version,
                Parsing.text(reason, "reason", LONGEST_TEXT),
                null,
                toll(ticks, pass),
                gesture);
    }

    static Toll toll(@Nullable List<Long> ticks, @Nullable String pass) {
        Set<Long> ids = new HashSet<>();
        if (ticks != null) {
            ticks.forEach(tick -> ids.add(Given.required(tick, "ticks")));
        }
        return Toll.of(ids, Parsing.text(pass, "pass", Toll.LONGEST_PASS));
    }
}
