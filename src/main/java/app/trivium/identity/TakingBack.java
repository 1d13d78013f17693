package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.AuditEntry;
import app.trivium.audit.AuditLog;
import app.trivium.audit.Change;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what the audit log tells of, by doing the opposite: the log keeps both. Only what nobody has changed again
 * since is taken back.
 */
@Service
public class TakingBack {

    private final AuditLog log;
    private final Audit audit;
    private final Map<Area, TakesBack> owners;

    TakingBack(AuditLog log, Audit audit, List<TakesBack> owners) {
        this.log = log;
        this.audit = audit;
        this.owners = owners.stream().collect(Collectors.toMap(TakesBack::area, Function.identity()));
    }

    /** Why the change cannot be taken back now; empty if it can. */
    @Transactional(readOnly = true)
    public Optional<Conflict> hindrance(AuditEntry entry) {
        TakesBack owner = owners.get(entry.area());
        Change.Reversal reversal = entry.reversal();
        if (owner == null || reversal == null) {
            return Optional.of(new Conflict("audit.back.never"));
        }
        if (entry.takenBack()) {
            return Optional.of(new Conflict("audit.back.done"));
        }
        return hindrance(owner.state(entry), reversal.became()).or(() -> owner.objection(entry));
    }

    private static Optional<Conflict> hindrance(
            Map<String, @Nullable String> state, Map<String, @Nullable String> became) {
        if (!state.keySet().containsAll(became.keySet())) {
            return Optional.of(new Conflict("audit.back.gone"));
        }
        return became.entrySet().stream().allMatch(field -> Objects.equals(state.get(field.getKey()), field.getValue()))
                ? Optional.empty()
                : Optional.of(new Conflict("audit.back.overtaken"));
    }

    /** Gives what was changed its earlier values, if that is possible. */
    @Transactional
    public void takeBack(Actor admin, long entryId) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        TakesBack owner = owners.get(entry(entryId).area());
        if (owner != null) {
            owner.hold(admin, entry(entryId));
        }
        AuditEntry entry = entry(entryId);
        hindrance(entry).ifPresent(hindrance -> {
            throw hindrance;
        });
        Map<String, @Nullable String> was =
                Objects.requireNonNull(entry.reversal()).was();
        audit.takingBack(entryId, () -> Objects.requireNonNull(owner).giveBack(admin, entry, was));
    }

    private AuditEntry entry(long id) {
        return log.entry(id).orElseThrow(() -> new NotFound("audit.unknown"));
    }
}
