/** Tells an admin which deals somebody may see and change, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity"})
package app.trivium.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
