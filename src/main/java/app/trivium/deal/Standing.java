package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Collection;

/** Where a deal stands: in which process, where in its three journeys, and how we know it of the buyer. */
@Embeddable
record Standing(
        long processId,

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
                process.id(),
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

    /** At these stages of the process, one a journey, since then. */
    Standing at(ProcessMap process, Collection<Stage> stages, Instant then) {
        Standing there = in(process);
        for (Stage stage : stages) {
            there = there.at(stage, then);
        }
        return there;
    }

    /** The standing after a move to the stage. What we knew of the buyer's old stage says nothing of the new one. */
    Standing at(Stage stage, Instant since) {
        Track track = new Track(stage.id(), since);
        return switch (stage.journey()) {
            case SELLER -> new Standing(processId, track, buyer, evidence, marketer);
            case BUYER -> new Standing(processId, seller, track, BuyerEvidence.GUESS, marketer);
            case MARKETER -> new Standing(processId, seller, buyer, evidence, track);
        };
    }

    Standing known(BuyerEvidence newEvidence) {
        return new Standing(processId, seller, buyer, newEvidence, marketer);
    }

    /** The tracks taken for such of another process; each of them is still to be put at a stage of it. */
    Standing in(ProcessMap process) {
        return new Standing(process.id(), seller, buyer, evidence, marketer);
    }
}
