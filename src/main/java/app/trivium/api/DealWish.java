package app.trivium.api;

import app.trivium.deal.DealRecord;
import app.trivium.process.Journey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(name = "NewDeal", description = "A deal as it shall be")
record DealWish(
        @Schema(description = "The name another system knows the deal by, up to 200 characters; only one may have it")
        @Nullable String externalId,

        @Schema(description = "The id of a process; the usual one when absent, and never changed afterwards") @Nullable Long process,

        @Schema(description = "1 to 200 characters") String name,

        @Schema(description = "An account's id") Long account,

        @Schema(description = "A user's id; a new deal is yours when it is absent") @Nullable Long owner,

        @Nullable MoneyItem amount,
        @Nullable LocalDate expectedClose,

        @Schema(description = "The id of a source") @Nullable Long source,

        @Schema(description = "Percent, 0 to 100; null to follow the seller's stage") @Nullable Integer probability,

        @Schema(description = "Up to 300 characters") @Nullable String nextStep,

        @Nullable LocalDate nextStepOn,

        @Schema(description = "The id of an activity kind; only with a next step") @Nullable Long nextStepKind,

        @Schema(description = "The seller's stage; the first when absent") @Nullable Long seller,

        @Schema(description = "The buyer's stage; the first when absent") @Nullable Long buyer,

        @Schema(description = "The marketer's stage; the first when absent") @Nullable Long marketer,

        @Schema(description = DealWish.TAGS) @Nullable List<String> tags,

        @Schema(implementation = Object.class) @Nullable Map<String, @Nullable JsonNode> custom) {

    static final String TAGS = "Up to 20 words of up to 40 characters, without commas; capitals do not count";

    DealWish {
        Given.required(name, "name");
        Given.required(account, "account");
    }

    /** The deal as it is. */
    static DealWish of(DealRecord deal) {
        DealEdit fields = DealEdit.of(deal);
        return new DealWish(
                deal.externalId(),
                deal.process(),
                fields.name(),
                fields.account(),
                fields.owner(),
                fields.amount(),
                fields.expectedClose(),
                fields.source(),
                fields.probability(),
                fields.nextStep(),
                fields.nextStepOn(),
                fields.nextStepKind(),
                stage(deal, Journey.SELLER),
                stage(deal, Journey.BUYER),
                stage(deal, Journey.MARKETER),
                deal.tags(),
                fields.custom());
    }

    private static long stage(DealRecord deal, Journey journey) {
        return Objects.requireNonNull(deal.at().get(journey)).stage();
    }

    /** What is said of the fields; one who names no owner means that person. */
    DealEdit fields(long usualOwner) {
        return new DealEdit(
                name,
                account,
                owner == null ? Long.valueOf(usualOwner) : owner,
                amount,
                expectedClose,
                source,
                probability,
                nextStep,
                nextStepOn,
                nextStepKind,
                tags,
                custom == null ? Map.of() : custom);
    }

    /** The stages that are named. */
    Map<Journey, Long> stages() {
        Map<Journey, Long> stages = new EnumMap<>(Journey.class);
        put(stages, Journey.SELLER, seller);
        put(stages, Journey.BUYER, buyer);
        put(stages, Journey.MARKETER, marketer);
        return stages;
    }

    private static void put(Map<Journey, Long> stages, Journey journey, @Nullable Long stage) {
        if (stage != null) {
            stages.put(journey, stage);
        }
    }
}
