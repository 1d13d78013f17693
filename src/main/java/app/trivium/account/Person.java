package app.trivium.account;

import app.trivium.web.ThreeWay;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works at an account. */
@Entity
class Person {

    @Id
    @GeneratedValue(generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Embedded
    private PersonFields fields;

    private Instant createdAt;
    private long createdBy;
    private UUID gesture;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(PersonFields fields, long by, Instant at, UUID gesture) {
        this.fields = fields;
        this.createdBy = by;
        this.createdAt = at;
        this.gesture = gesture;
    }

    /**
     * Changes the fields in which {@code now} differs from {@code was}, unless somebody else changed them meanwhile.
     */
    void edit(PersonFields was, PersonFields now) {
        fields = ThreeWay.merge(fields, was, now);
    }

    /** Takes the person out of every page. */
    void remove(Instant at) {
        removedAt = at;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    long accountId() {
        return fields.accountId();
    }

    long createdBy() {
        return createdBy;
    }

    PersonFields fields() {
        return fields;
    }
}
