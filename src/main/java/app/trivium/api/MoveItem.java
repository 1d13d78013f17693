package app.trivium.api;

import app.trivium.deal.DealRecord;
import app.trivium.process.Journey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Move", description = "A deal's passage from one stage to another in one journey")
record MoveItem(
        long id,
        Journey journey,

        @Schema(description = "The stage it left; null where the deal was opened") @Nullable Long from,

        @Schema(description = "The process it left with that stage; null where it stayed in its process") @Nullable Long leftProcess,

        long to,
        Instant at,
        Reference by,
        @Nullable String reason,

        @Schema(description = "The deal's version that came of it")
        long version) {

    @Schema(name = "Moves", description = "Part of a deal's moves, oldest first")
    record MoveList(List<MoveItem> items, @Nullable String next) {}

    static MoveItem of(DealRecord.Passage move) {
        return new MoveItem(
                move.id(),
                move.journey(),
                move.from(),
                move.leftProcess(),
                move.to(),
                move.at(),
                Reference.to(move.by()),
                move.reason(),
                move.version());
    }
}
