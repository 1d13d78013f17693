package app.trivium.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Deals", description = "Part of the list of deals")
record DealList(
        List<DealItem> items,

        @Schema(description = "The cursor for the next part; null at the end") @Nullable String next,

        @Schema(description = "How many deals match in all; null unless `total=true` asked for it") @Nullable Long total) {}
