/**
 * Sales processes: the three journeys, their stages, and how far the three should keep together; loss reasons, and how
 * lists of words are kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "identity"})
package app.trivium.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
