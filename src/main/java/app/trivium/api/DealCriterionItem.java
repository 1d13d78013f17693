package app.trivium.api;

import app.trivium.criteria.DealChecklists;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "DealCriterion", description = "A criterion of a stage at which a deal stands, and whether it meets it")
record DealCriterionItem(
        long stage,
        CriterionItem criterion,
        boolean met,

        @Schema(description = "When somebody ticked it") @Nullable Instant tickedAt,

        @Schema(description = "Who ticked it") @Nullable String tickedBy) {

    @Schema(name = "DealCriteria")
    record DealCriteria(List<DealCriterionItem> items) {}

    static DealCriterionItem of(DealChecklists.State state) {
        return new DealCriterionItem(
                state.criterion().stage(),
                CriterionItem.of(state.criterion()),
                state.met(),
                state.tickedAt(),
                state.tickedBy());
    }
}
