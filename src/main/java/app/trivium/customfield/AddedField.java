package app.trivium.customfield;

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

/**
 * A field as admins shape it. Those who go by it know it as a {@link CustomField}. Its key and its type never change.
 */
@Entity
@Table(name = "custom_field")
class AddedField {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long edition;

    @Enumerated(EnumType.STRING)
    private RecordKind record;

    private String key;

    @Enumerated(EnumType.STRING)
    private FieldType type;

    private String name;
    private String help;
    private boolean listed;
    private int position;
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected AddedField() {}

    AddedField(RecordKind record, String key, FieldType type, FieldWords words, int position) {
        this.record = record;
        this.key = key;
        this.type = type;
        this.name = words.name();
        this.help = words.help();
        this.listed = words.listed();
        this.position = position;
    }

    void describe(FieldWords words) {
        name = words.name();
        help = words.help();
        listed = words.listed();
        edition++;
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

    long edition() {
        return edition;
    }

    RecordKind record() {
        return record;
    }

    String key() {
        return key;
    }

    FieldType type() {
        return type;
    }

    FieldWords words() {
        return new FieldWords(name, help, listed);
    }

    int position() {
        return position;
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
