package app.trivium.process;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An exit criterion as admins shape it. Those who go by it know it as a {@link Criterion}. */
@Entity
class ExitCriterion {

    /** What the audit log keeps to take changes back by, beside the fields. */
    static final String POSITION = "position";

    static final String REMOVED = "removed";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long processId;

    @Enumerated(EnumType.STRING)
    private Journey journey;

    private long stageId;
    private int position;
    private long edition;
    private String text;

    @Enumerated(EnumType.STRING)
    private Criterion.Level level;

    private @Nullable String fact;
    private @Nullable Long buyerStageId;
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExitCriterion() {}

    @SuppressWarnings("NullAway.Init") // the fields are put in place by take()
    ExitCriterion(long processId, Journey journey, long stageId, int position, CriterionFields fields) {
        this.processId = processId;
        this.journey = journey;
        this.stageId = stageId;
        this.position = position;
        take(fields);
    }

    void change(CriterionFields fields) {
        take(fields);
        edition++;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    /** Nothing is asked by it any more. */
    void archive(Instant at) {
        archivedAt = at;
    }

    /** It is asked for again, at the end of the checklist. */
    void bringBack(int newPosition) {
        archivedAt = null;
        position = newPosition;
    }

    /** If it asks for the one stage of the buyer, it asks for the other from now on. */
    void replace(long stage, long successor) {
        buyerStageId = buyerStageId != null && buyerStageId == stage ? Long.valueOf(successor) : buyerStageId;
    }

    private void take(CriterionFields fields) {
        text = fields.text();
        level = fields.level();
        fact = fields.fact();
        buyerStageId = fields.buyerStage();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long processId() {
        return processId;
    }

    long stageId() {
        return stageId;
    }

    /** All of it in the notation by which the audit log takes changes back. A removed one has no place. */
    Map<String, @Nullable String> state() {
        Map<String, @Nullable String> state = fields().kept();
        state.put(REMOVED, String.valueOf(isArchived()));
        if (!isArchived()) {
            state.put(POSITION, String.valueOf(position));
        }
        return state;
    }

    int position() {
        return position;
    }

    long edition() {
        return edition;
    }

    CriterionFields fields() {
        return new CriterionFields(text, level, fact, buyerStageId);
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
