package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.web.Conflict;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes back changes of one area that the audit log tells of, through the front door they came by. */
public interface TakesBack {

    Area area();

    /** Keeps everybody else from changing what the entry is about until the transaction ends. */
    void hold(Actor admin, AuditEntry entry);

    /**
     * What the entry is about as it is now, in the notation in which its changes were recorded; without the fields that
     * it no longer has, and empty if it is no longer there.
     */
    Map<String, @Nullable String> state(AuditEntry entry);

    /** What stands against taking the entry back although nothing of it was changed again; usually nothing does. */
    default Optional<Conflict> objection(AuditEntry entry) {
        return Optional.empty();
    }

    /** Gives the fields that the entry tells of these values, its earlier ones. */
    void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was);
}
