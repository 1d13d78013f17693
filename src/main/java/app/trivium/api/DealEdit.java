package app.trivium.api;

import app.trivium.deal.DealFields;
import app.trivium.deal.DealRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(name = "DealEdit", description = "A merge patch: null empties a field, one that is absent stays as it is")
record DealEdit(
        @Schema(description = "1 to 200 characters") String name,

        @Schema(description = "An account's id") Long account,

        @Schema(description = "A user's id") Long owner,

        @Nullable MoneyItem amount,
        @Nullable LocalDate expectedClose,

        @Schema(description = "The id of a source") @Nullable Long source,

        @Schema(description = "Percent, 0 to 100; null to follow the seller's stage") @Nullable Integer probability,

        @Schema(description = "Up to 300 characters") @Nullable String nextStep,

        @Nullable LocalDate nextStepOn,

        @Schema(description = "The id of an activity kind; only with a next step") @Nullable Long nextStepKind,

        @Schema(description = DealWish.TAGS) @Nullable List<String> tags,

        @Schema(implementation = Object.class) Map<String, @Nullable JsonNode> custom)
        implements Patch {

    DealEdit {
        Given.required(name, "name");
        Given.required(account, "account");
        Given.required(owner, "owner");
        Given.required(custom, "custom");
    }

    /** The deal as it is; of the added fields only those count that are named. */
    static DealEdit of(DealRecord deal) {
        DealFields fields = deal.fields();
        Short probability = fields.probability();
        return new DealEdit(
                fields.name(),
                fields.accountId(),
                fields.ownerId(),
                MoneyItem.of(fields.amount()),
                fields.expectedClose(),
                fields.sourceId(),
                probability == null ? null : probability.intValue(),
                fields.nextStep(),
                fields.nextStepOn(),
                fields.nextStepKindId(),
                deal.tags(),
                Map.of());
    }
}
