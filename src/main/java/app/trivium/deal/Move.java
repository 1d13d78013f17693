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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
    private @Nullable Long leftProcessId;

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

    private Move(Deal deal, Journey journey, @Nullable Standing from, Standing to, @Nullable String reason, Act act) {
        Track left = from == null ? null : from.track(journey);
        this.deal = deal;
        this.processId = to.processId();
        this.leftProcessId = from == null || from.processId() == to.processId() ? null : from.processId();
        this.journey = journey;
        this.fromStageId = left == null ? null : left.stageId();
        this.fromSince = left == null ? null : left.since();
        this.toStageId = to.track(journey).stageId();
        this.movedAt = act.at();
        this.movedBy = act.by();
        this.reason = reason;
        this.dealVersion = deal.nextVersion();
        this.gesture = act.gesture();
    }

    /** A move for each journey in which the deal stands elsewhere than before, which is nowhere if it is opened. */
    static List<Move> between(@Nullable Standing before, Standing after, Deal deal, @Nullable String reason, Act act) {
        return Stream.of(Journey.values())
                .filter(journey -> before == null
                        || before.track(journey).stageId()
                                != after.track(journey).stageId())
                .map(journey -> new Move(deal, journey, before, after, reason, act))
                .toList();
    }

    Journey journey() {
        return journey;
    }

    /** Where the deal stood before, and since when; null if this move is its first in the journey. */
    @Nullable Track from() {
        return fromStageId == null || fromSince == null ? null : new Track(fromStageId, fromSince);
    }

    /** The process in which the deal stood before. */
    long fromProcessId() {
        return leftProcessId == null ? processId : leftProcessId;
    }

    long toStageId() {
        return toStageId;
    }
}
