package app.trivium.process;

import app.trivium.web.Invalid;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A stage as admins shape it. Those who go by it know it as a {@link Stage}. */
@Entity
@Table(name = "stage")
class JourneyStage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long processId;

    @Enumerated(EnumType.STRING)
    private Journey journey;

    private int position;
    private long edition;
    private String name;
    private @Nullable Short winProbability;
    private int staleDays;
    private String guidance;

    @Enumerated(EnumType.STRING)
    private @Nullable StageColour colour;

    private @Nullable Instant archivedAt;
    private @Nullable Long successorId;

    @SuppressWarnings("NullAway.Init")
    protected JourneyStage() {}

    @SuppressWarnings("NullAway.Init") // the fields are put in place by take()
    JourneyStage(long processId, Journey journey, int position, StageFields fields) {
        this.processId = processId;
        this.journey = journey;
        this.position = position;
        take(fields);
    }

    void change(StageFields fields) {
        take(fields);
        edition++;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    /** No deal comes here any more; those that come back go to the successor. */
    void archive(long successor, Instant at) {
        archivedAt = at;
        successorId = successor;
    }

    void bringBack() {
        archivedAt = null;
        successorId = null;
    }

    /** The stage that had taken its place has been archived as well. */
    void beFollowedBy(long successor) {
        successorId = successor;
    }

    private void take(StageFields fields) {
        Integer chance = fields.winProbability();
        if ((chance == null) == (journey == Journey.SELLER)) {
            throw new Invalid("winProbability", "process.stage.probability");
        }
        name = fields.name();
        winProbability = chance == null ? null : chance.shortValue();
        staleDays = fields.staleDays();
        guidance = fields.guidance();
        colour = fields.colour();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long processId() {
        return processId;
    }

    Journey journey() {
        return journey;
    }

    int position() {
        return position;
    }

    long edition() {
        return edition;
    }

    StageFields fields() {
        Integer chance = winProbability == null ? null : winProbability.intValue();
        return new StageFields(name, chance, staleDays, guidance, colour);
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    boolean isFollowedBy(long stageId) {
        return successorId != null && successorId == stageId;
    }
}
