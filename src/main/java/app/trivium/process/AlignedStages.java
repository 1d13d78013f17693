package app.trivium.process;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A line of the alignment table: what buyer and marketer should have reached when the seller stands at a stage. */
@Entity
@Table(name = "alignment")
class AlignedStages {

    @Id
    private long sellerStageId;

    private long processId;
    private long buyerStageId;
    private long marketerStageId;

    protected AlignedStages() {}

    AlignedStages(long processId, long sellerStageId, long buyerStageId, long marketerStageId) {
        this.processId = processId;
        this.sellerStageId = sellerStageId;
        this.buyerStageId = buyerStageId;
        this.marketerStageId = marketerStageId;
    }

    void expect(long buyerStage, long marketerStage) {
        buyerStageId = buyerStage;
        marketerStageId = marketerStage;
    }

    /** Wherever it expects the one stage, it expects the other from now on. */
    void replace(long stage, long successor) {
        buyerStageId = buyerStageId == stage ? successor : buyerStageId;
        marketerStageId = marketerStageId == stage ? successor : marketerStageId;
    }

    ProcessMap.Alignment line() {
        return new ProcessMap.Alignment(sellerStageId, buyerStageId, marketerStageId);
    }
}
