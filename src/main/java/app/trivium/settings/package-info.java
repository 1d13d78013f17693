/** The admin's pages of users, teams, access and the audit log, and everybody's own profile. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "identity", "signin"})
package app.trivium.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
