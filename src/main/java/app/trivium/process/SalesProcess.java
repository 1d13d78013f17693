package app.trivium.process;

import app.trivium.web.Conflict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way of selling. Its stages and its alignment table are beside it, and each change of those gives it a new version.
 */
@Entity
class SalesProcess {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long version;
    private long edition;
    private long alignmentEdition;
    private String name;
    private String description;
    private int position;
    private boolean isDefault;
    private @Nullable Instant archivedAt;

    @ElementCollection
    @CollectionTable(name = "process_team", joinColumns = @JoinColumn(name = "process_id"))
    @Column(name = "team_id")
    private Set<Long> teams = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected SalesProcess() {}

    SalesProcess(ProcessFields fields, int position) {
        this.name = fields.name();
        this.description = fields.description();
        this.position = position;
    }

    void describe(ProcessFields fields) {
        name = fields.name();
        description = fields.description();
        edition++;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    void becomeDefault() {
        if (archivedAt != null) {
            throw new Conflict("process.default.archived", name);
        }
        if (!teams.isEmpty()) {
            throw new Conflict("process.default.restricted", name);
        }
        isDefault = true;
    }

    void yieldDefault() {
        isDefault = false;
    }

    /** Only these teams and those below them use it from now on; all, if there are none. */
    void beUsedIn(Set<Long> teamIds) {
        if (isDefault && !teamIds.isEmpty()) {
            throw new Conflict("process.teams.default", name);
        }
        teams.retainAll(teamIds);
        teams.addAll(teamIds);
        edition++;
    }

    void archive(Instant at) {
        if (isDefault) {
            throw new Conflict("process.archive.default", name);
        }
        archivedAt = at;
    }

    void bringBack() {
        archivedAt = null;
    }

    /** Its alignment table was edited. */
    void aligned() {
        alignmentEdition++;
    }

    /** Something about it or its stages is no longer what it was in any earlier version. */
    void become(long newVersion) {
        version = newVersion;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    Set<Long> teams() {
        return Set.copyOf(teams);
    }

    ProcessFields fields() {
        return new ProcessFields(name, description);
    }

    long edition() {
        return edition;
    }

    long alignmentEdition() {
        return alignmentEdition;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    boolean isUsual() {
        return isDefault;
    }
}
