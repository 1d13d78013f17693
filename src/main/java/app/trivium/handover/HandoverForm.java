package app.trivium.handover;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of who takes over.
 *
 * @param manager who manages the teams from then on; empty for nobody else
 */
record HandoverForm(
        @Nullable String version,
        @Nullable String successor,
        @Nullable String manager) {

    static final HandoverForm EMPTY = new HandoverForm(null, null, null);

    void carryOut(Handovers handovers, Actor admin, long id, FormReading reading) {
        Long checkedSuccessor = reading.of(() -> Parsing.id(successor, "successor"));
        Long checkedManager = reading.of(() -> Parsing.id(manager, "manager"));
        if (!reading.failed()) {
            reading.of(() -> {
                handovers.carryOut(admin, id, Parsing.version(version), checkedSuccessor, checkedManager);
                return true;
            });
        }
    }
}
