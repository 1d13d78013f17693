package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;

/** Where a deal stands in each of the three journeys, and how we know it of the buyer. */
@Embeddable
record Standing(
        @Embedded
        @AttributeOverride(name = "stageId", column = @Column(name = "seller_stage_id"))
        @AttributeOverride(name = "since", column = @Column(name = "seller_since"))
        Track seller,

        @Embedded
        @AttributeOverride(name = "stageId", column = @Column(name = "buyer_stage_id"))
        @AttributeOverride(name = "since", column = @Column(name = "buyer_since"))
        Track buyer,

        @Embedded BuyerEvidence evidence,

        @Embedded
        @AttributeOverride(name = "stageId", column = @Column(name = "marketer_stage_id"))
        @AttributeOverride(name = "since", column = @Column(name = "marketer_since"))
        Track marketer) {

    /** At the first stage of each journey. */
    static Standing atFirst(ProcessMap process, Instant since) {
        return new Standing(
                new Track(process.first(Journey.SELLER).id(), since),
                new Track(process.first(Journey.BUYER).id(), since),
                BuyerEvidence.GUESS,
                new Track(process.first(Journey.MARKETER).id(), since));
    }

    Track track(Journey journey) {
        return switch (journey) {
            case SELLER -> seller;
            case BUYER -> buyer;
            case MARKETER -> marketer;
        };
    }

    /** The standing after a move to the stage. What we knew of the buyer's old stage says nothing of the new one. */
    Standing at(Stage stage, Instant since) {
        Track track = new Track(stage.id(), since);
        return switch (stage.journey()) {
            case SELLER -> new Standing(track, buyer, evidence, marketer);
            case BUYER -> new Standing(seller, track, BuyerEvidence.GUESS, marketer);
            case MARKETER -> new Standing(seller, buyer, evidence, track);
        };
    }

    Standing known(BuyerEvidence newEvidence) {
        return new Standing(seller, buyer, newEvidence, marketer);
    }
}
