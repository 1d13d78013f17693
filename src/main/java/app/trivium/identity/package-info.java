/** Users, teams and roles, the sessions they act in, and who may see and change what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit"})
package app.trivium.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
