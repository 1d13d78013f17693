package app.trivium.api;

import app.trivium.process.Criterion;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Criterion", description = "Something a deal should have, or must have, before it leaves a stage")
record CriterionItem(
        long id,
        String text,

        @Schema(description = "A deal that does not meet what is REQUIRED is held back")
        Criterion.Level level,

        @Schema(description = "The fact of the deal that meets it; null when somebody ticks it") @Nullable String fact,

        @Schema(description = "The stage the buyer should have reached, where the fact is about that") @Nullable Long buyerStage) {

    static CriterionItem of(Criterion criterion) {
        return new CriterionItem(
                criterion.id(), criterion.text(), criterion.level(), criterion.fact(), criterion.buyerStage());
    }
}
