package app.trivium.customfield;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of the things to pick in a field, as admins shape it. */
@Entity
@Table(name = "custom_choice")
class AddedChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long fieldId;
    private String name;
    private int position;
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected AddedChoice() {}

    AddedChoice(long fieldId, String name, int position) {
        this.fieldId = fieldId;
        this.name = name;
        this.position = position;
    }

    void rename(String newName) {
        name = newName;
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    void archive(Instant at) {
        archivedAt = at;
    }

    void bringBack() {
        archivedAt = null;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    int position() {
        return position;
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
