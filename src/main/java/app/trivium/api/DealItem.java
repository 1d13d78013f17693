package app.trivium.api;

import app.trivium.deal.BuyerEvidence;
import app.trivium.deal.DealRecord;
import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Schema(name = "Deal", description = "One possible sale to an account")
record DealItem(
        long id,

        @Schema(description = "Grows with every change; a move says which one its author saw")
        long version,

        @Schema(description = "The name another system knows the deal by") @Nullable String externalId,

        long process,
        String name,
        Reference account,
        Reference owner,
        @Nullable MoneyItem amount,
        @Nullable LocalDate expectedClose,
        @Nullable Reference source,

        @Schema(description = "Percent; the stage's, unless it was set by hand")
        int probability,

        @Nullable Integer probabilityByHand,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Reference nextStepKind,
        DealStatus status,

        @Schema(description = "The day it was won or lost") @Nullable LocalDate actualClose,

        @Nullable LocalDate holdUntil,
        @Nullable Reference lossReason,
        @Nullable String statusComment,
        StandingItem seller,
        StandingItem buyer,
        StandingItem marketer,

        @Schema(description = "How it is known where the buyer stands")
        Evidence evidence,

        @Schema(description = "How many stages the seller is ahead of the buyer; negative when behind")
        int gap,

        @Schema(description = "The day the seller's stage turns stale")
        LocalDate staleOn,

        List<String> tags,

        @Schema(implementation = Object.class) Map<String, @Nullable Object> custom,

        Instant createdAt) {

    @Schema(name = "Evidence")
    record Evidence(
            BuyerEvidence.Kind kind,
            @Nullable String by,
            @Nullable LocalDate on) {}

    static DealItem of(DealRecord deal) {
        BuyerEvidence evidence = deal.evidence();
        return new DealItem(
                deal.id(),
                deal.version(),
                deal.externalId(),
                deal.process(),
                deal.name(),
                Reference.to(deal.account()),
                Reference.to(deal.owner()),
                MoneyItem.of(deal.amount()),
                deal.expectedClose(),
                Reference.of(deal.source()),
                deal.probability(),
                deal.probabilityByHand(),
                deal.nextStep(),
                deal.nextStepOn(),
                Reference.of(deal.nextStepKind()),
                deal.status(),
                deal.actualClose(),
                deal.holdUntil(),
                Reference.of(deal.lossReason()),
                deal.statusComment(),
                standing(deal, Journey.SELLER),
                standing(deal, Journey.BUYER),
                standing(deal, Journey.MARKETER),
                new Evidence(evidence.kind(), evidence.by(), evidence.on()),
                deal.gap(),
                deal.staleOn(),
                deal.tags(),
                CustomItem.of(deal.custom()),
                deal.createdAt());
    }

    /** Of this version of the deal. */
    String etag() {
        return "\"" + version + "\"";
    }

    private static StandingItem standing(DealRecord deal, Journey journey) {
        DealRecord.Standing at = Objects.requireNonNull(deal.at().get(journey));
        return new StandingItem(at.stage(), at.since());
    }
}
