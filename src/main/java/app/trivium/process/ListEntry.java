package app.trivium.process;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word of a list that admins keep. It never vanishes, since history may name it: it is archived, and it may have been
 * merged into another one.
 */
@MappedSuperclass
public abstract class ListEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long edition;
    private String name;
    private @Nullable Instant archivedAt;
    private @Nullable Long mergedIntoId;

    @SuppressWarnings("NullAway.Init")
    protected ListEntry() {}

    protected ListEntry(String name) {
        this.name = name;
    }

    void rename(String newName) {
        name = newName;
        edition++;
    }

    void archive(Instant at) {
        archivedAt = at;
        edition++;
    }

    /** What it meant is said by another one from now on. */
    void mergeInto(long other, Instant at) {
        mergedIntoId = other;
        archive(at);
    }

    /** It stands for itself again; what went to another one when it was merged stays there. */
    void bringBack() {
        archivedAt = null;
        mergedIntoId = null;
        edition++;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    /** Counts how often it was changed, but for its place in the list. */
    long edition() {
        return edition;
    }

    String name() {
        return name;
    }

    boolean isMerged() {
        return mergedIntoId != null;
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
