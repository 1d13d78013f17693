/** The admin's pages of users, teams and access, and everybody's own profile. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "signin"})
package app.trivium.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
