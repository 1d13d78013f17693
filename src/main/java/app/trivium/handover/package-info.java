/** Who takes over what somebody has who no longer works with Trivium. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "identity", "account", "deal", "board"})
package app.trivium.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
