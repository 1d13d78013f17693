/** Users, teams and roles, signing in, and who may see and change what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "database"})
package app.trivium.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
