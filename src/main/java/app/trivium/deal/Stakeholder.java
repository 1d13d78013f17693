package app.trivium.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A person's part in one deal: what they do in it, how they stand to it, and whether we have met. */
@Entity
class Stakeholder {

    @Id
    @GeneratedValue(generator = "stakeholder_seq")
    @SequenceGenerator(name = "stakeholder_seq", sequenceName = "stakeholder_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private long dealId;
    private long personId;

    @Enumerated(EnumType.STRING)
    private StakeholderRole role;

    private short stance;
    private boolean met;

    @SuppressWarnings("NullAway.Init")
    protected Stakeholder() {}

    Stakeholder(long dealId, long personId, Part part) {
        this.dealId = dealId;
        this.personId = personId;
        this.role = part.role();
        this.stance = (short) part.stance();
        this.met = part.met();
    }

    void take(Part part) {
        role = part.role();
        stance = (short) part.stance();
        met = part.met();
    }

    boolean isOn(long deal) {
        return dealId == deal;
    }

    long personId() {
        return personId;
    }

    Part part() {
        return new Part(role, stance, met);
    }
}
