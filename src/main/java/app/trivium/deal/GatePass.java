package app.trivium.deal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody let a deal go on although something required was missing. Never changed, never deleted. */
@Entity
@Immutable
class GatePass {

    @Id
    @GeneratedValue(generator = "gate_pass_seq")
    @SequenceGenerator(name = "gate_pass_seq", sequenceName = "gate_pass_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Deal deal;

    private String missing;
    private String reason;
    private Instant passedAt;
    private long passedBy;
    private UUID gesture;

    @SuppressWarnings("NullAway.Init")
    protected GatePass() {}

    GatePass(Deal deal, String missing, String reason, Act act) {
        this.deal = deal;
        this.missing = missing;
        this.reason = reason;
        this.passedAt = act.at();
        this.passedBy = act.by();
        this.gesture = act.gesture();
    }
}
