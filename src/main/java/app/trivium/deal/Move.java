package app.trivium.deal;

import app.trivium.process.Journey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A deal's passage from one stage to another in one journey. Never changed, never deleted. */
@Entity
@Immutable
class Move {

    @Id
    @GeneratedValue(generator = "move_seq")
    @SequenceGenerator(name = "move_seq", sequenceName = "move_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Deal deal;

    private long processId;

    @Enumerated(EnumType.STRING)
    private Journey journey;

    private @Nullable Long fromStageId;
    private @Nullable Instant fromSince;
    private long toStageId;
    private Instant movedAt;
    private long movedBy;
    private @Nullable String reason;
    private long dealVersion;
    private UUID gesture;

    @SuppressWarnings("NullAway.Init")
    protected Move() {}

    Move(Deal deal, Journey journey, @Nullable Track from, long toStageId, @Nullable String reason, Act act) {
        this.deal = deal;
        this.processId = deal.processId();
        this.journey = journey;
        this.fromStageId = from == null ? null : from.stageId();
        this.fromSince = from == null ? null : from.since();
        this.toStageId = toStageId;
        this.movedAt = act.at();
        this.movedBy = act.by();
        this.reason = reason;
        this.dealVersion = deal.nextVersion();
        this.gesture = act.gesture();
    }

    Journey journey() {
        return journey;
    }

    /** Where the deal stood before, and since when; null if this move is its first in the journey. */
    @Nullable Track from() {
        return fromStageId == null || fromSince == null ? null : new Track(fromStageId, fromSince);
    }

    long toStageId() {
        return toStageId;
    }
}
