package app.trivium.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A change of one field of a deal: what it was, what it became. Never changed, never deleted. */
@Entity
@Immutable
class DealChange {

    /** Not a {@link DealField}: how we know where the buyer stands. */
    static final String BUYER_EVIDENCE = "BUYER_EVIDENCE";

    /** Not a {@link DealField}: the names of the deal's tags. */
    static final String TAGS = "TAGS";

    @Id
    @GeneratedValue(generator = "deal_change_seq")
    @SequenceGenerator(name = "deal_change_seq", sequenceName = "deal_change_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Deal deal;

    private String field;

    private @Nullable String oldValue;
    private @Nullable String newValue;
    private Instant changedAt;
    private long changedBy;
    private long dealVersion;
    private UUID gesture;

    @SuppressWarnings("NullAway.Init")
    protected DealChange() {}

    DealChange(Deal deal, String field, @Nullable String oldValue, @Nullable String newValue, Act act) {
        this.deal = deal;
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
        this.changedAt = act.at();
        this.changedBy = act.by();
        this.dealVersion = deal.nextVersion();
        this.gesture = act.gesture();
    }

    /** The change in what we know of the buyer since {@code before}, be it told or the effect of a move. */
    static Optional<DealChange> learned(Deal deal, BuyerEvidence before, Act act) {
        BuyerEvidence now = deal.evidence();
        return before.equals(now)
                ? Optional.empty()
                : Optional.of(new DealChange(deal, BUYER_EVIDENCE, before.toString(), now.toString(), act));
    }

    boolean isOf(String otherField) {
        return field.equals(otherField);
    }

    @Nullable String oldValue() {
        return oldValue;
    }

    @Nullable String newValue() {
        return newValue;
    }

    /** The fields with the value this change gave; as they are if the change is of something else. */
    DealFields putNew(DealFields fields) {
        return put(fields, newValue);
    }

    /** The fields with the value there was before this change; as they are if the change is of something else. */
    DealFields putOld(DealFields fields) {
        return put(fields, oldValue);
    }

    private DealFields put(DealFields fields, @Nullable String value) {
        return EditedField.named(field).map(known -> known.put(fields, value)).orElse(fields);
    }
}
