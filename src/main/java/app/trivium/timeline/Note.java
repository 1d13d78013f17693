package app.trivium.timeline;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wrote about a deal, in Markdown. Only its author changes it. */
@Entity
public class Note {

    @Id
    @GeneratedValue(generator = "note_seq")
    @SequenceGenerator(name = "note_seq", sequenceName = "note_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private long dealId;
    private String body;
    private Instant writtenAt;
    private long writtenBy;
    private @Nullable Instant editedAt;
    private @Nullable Instant removedAt;
    private UUID gesture;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    Note(long dealId, String body, long by, Instant at, UUID gesture) {
        this.dealId = dealId;
        this.body = body;
        this.writtenBy = by;
        this.writtenAt = at;
        this.gesture = gesture;
    }

    /** Gives the note another text; the same text changes nothing. */
    void rewrite(String newBody, Instant at) {
        if (!newBody.equals(body)) {
            body = newBody;
            editedAt = at;
        }
    }

    void remove(Instant at) {
        removedAt = at;
    }

    void bringBack() {
        removedAt = null;
    }

    boolean isBy(long userId) {
        return writtenBy == userId;
    }

    boolean isOn(long deal) {
        return dealId == deal;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    String body() {
        return body;
    }
}
