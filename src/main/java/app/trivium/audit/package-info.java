/** Who changed what of the configuration, the users and the access, and when. */
@NullMarked
@ApplicationModule(allowedDependencies = "web")
package app.trivium.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
