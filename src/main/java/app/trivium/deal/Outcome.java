package app.trivium.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A change of a deal's status: won, lost, put on hold, reopened. Never changed, never deleted. */
@Entity
@Immutable
class Outcome {

    @Id
    @GeneratedValue(generator = "outcome_seq")
    @SequenceGenerator(name = "outcome_seq", sequenceName = "outcome_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Deal deal;

    @Enumerated(EnumType.STRING)
    private DealStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private DealStatus toStatus;

    private @Nullable LocalDate closedOn;
    private @Nullable LocalDate holdUntil;
    private @Nullable Long lossReasonId;
    private @Nullable String comment;
    private Instant decidedAt;
    private long decidedBy;
    private long dealVersion;
    private UUID gesture;

    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    Outcome(Deal deal, DealStatus from, Verdict verdict, Act act) {
        this.deal = deal;
        this.fromStatus = from;
        this.toStatus = verdict.status();
        this.closedOn = verdict.actualClose();
        this.holdUntil = verdict.holdUntil();
        this.lossReasonId = verdict.lossReasonId();
        this.comment = verdict.statusComment();
        this.decidedAt = act.at();
        this.decidedBy = act.by();
        this.dealVersion = deal.nextVersion();
        this.gesture = act.gesture();
    }

    boolean isOf(UUID otherGesture) {
        return gesture.equals(otherGesture);
    }

    /** What had been decided about the deal from this outcome on. */
    Verdict verdict() {
        return new Verdict(toStatus, closedOn, holdUntil, lossReasonId, comment);
    }
}
