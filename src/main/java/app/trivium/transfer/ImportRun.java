package app.trivium.transfer;

import app.trivium.web.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One import of one or more files, from the upload to its end or its undoing. */
@Entity
class ImportRun {

    @Id
    @GeneratedValue(generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private RunState state;

    private Instant createdAt;
    private long createdBy;
    private long startedBy;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable String trouble;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    ImportRun(long by, Instant at) {
        this.state = RunState.DRAFT;
        this.createdBy = by;
        this.startedBy = by;
        this.createdAt = at;
    }

    /** Its columns may be looked at and corrected; what a check has found before counts no more. */
    void revise() {
        if (!state.isPrepared()) {
            throw new Conflict("transfer.run.started");
        }
        state = RunState.DRAFT;
        trouble = null;
    }

    void check(long by, Instant at) {
        revise();
        state = RunState.CHECKING;
        begin(by, at);
    }

    /** Carries it out, or goes on with it after it was broken off. */
    void start(long by, Instant at) {
        if (state != RunState.CHECKED && state != RunState.STOPPED) {
            throw new Conflict("transfer.run.started");
        }
        state = RunState.RUNNING;
        begin(by, at);
    }

    void undo(long by, Instant at) {
        if (state != RunState.DONE && state != RunState.STOPPED) {
            throw new Conflict("transfer.run.notDone");
        }
        state = RunState.UNDOING;
        begin(by, at);
    }

    /** What was being done in the background has been done. */
    void finish(Instant at) {
        state = switch (state) {
            case CHECKING -> RunState.CHECKED;
            case RUNNING -> RunState.DONE;
            case UNDOING -> RunState.UNDONE;
            case DRAFT, CHECKED, DONE, UNDONE, STOPPED -> state;
        };
        finishedAt = at;
    }

    /** What was being done in the background cannot be gone on with. */
    void stop(String reason, Instant at) {
        state = state == RunState.CHECKING ? RunState.DRAFT : RunState.STOPPED;
        trouble = reason;
        finishedAt = at;
    }

    private void begin(long by, Instant at) {
        startedBy = by;
        startedAt = at;
        finishedAt = null;
        trouble = null;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    RunState state() {
        return state;
    }

    /** On whose behalf it is checked, carried out or taken back. */
    long startedBy() {
        return startedBy;
    }

    long createdBy() {
        return createdBy;
    }
}
