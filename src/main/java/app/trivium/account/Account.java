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

/** The company, or person, sold to. */
@Entity
class Account {

    @Id
    @GeneratedValue(generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    @Embedded
    private AccountFields fields;

    private @Nullable String externalId;
    private Instant createdAt;
    private long createdBy;
    private UUID gesture;
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountFields fields, @Nullable String externalId, long by, Instant at, UUID gesture) {
        this.fields = fields;
        this.externalId = externalId;
        this.createdBy = by;
        this.createdAt = at;
        this.gesture = gesture;
    }

    /**
     * Changes the fields in which {@code now} differs from {@code was}, unless somebody else changed them meanwhile.
     */
    AccountChange edit(AccountFields was, AccountFields now) {
        AccountFields before = fields;
        fields = ThreeWay.merge(before, was, now);
        return new AccountChange(id(), before, fields);
    }

    /** Takes the account out of every page. */
    void remove(Instant at) {
        removedAt = at;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long version() {
        return version;
    }

    long ownerId() {
        return fields.ownerId();
    }

    AccountFields fields() {
        return fields;
    }
}
