package app.trivium.api;

import app.trivium.deal.ProcessOrder;
import app.trivium.process.Journey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProcessOrder", description = "In which process a deal shall go on, and where it stands there")
record ProcessWish(
        long process,

        @Schema(description = "A stage of the seller there; the one in the same place when absent") @Nullable Long seller,

        @Schema(description = "A stage of the buyer there; the one in the same place when absent") @Nullable Long buyer,

        @Schema(description = "A stage of the marketer there; the one in the same place when absent") @Nullable Long marketer,

        @Schema(description = "The deal's version that the author saw")
        long version,

        @Schema(description = MoveWish.TICKS) @Nullable List<Long> ticks,

        @Schema(description = MoveWish.PASS) @Nullable String pass) {

    ProcessOrder order(UUID gesture) {
        Map<Journey, Long> to = new EnumMap<>(Journey.class);
        put(to, Journey.SELLER, seller);
        put(to, Journey.BUYER, buyer);
        put(to, Journey.MARKETER, marketer);
        return new ProcessOrder(process, to, version, MoveWish.toll(ticks, pass), gesture);
    }

    private static void put(Map<Journey, Long> to, Journey journey, @Nullable Long stage) {
        if (stage != null) {
            to.put(journey, stage);
        }
    }
}
