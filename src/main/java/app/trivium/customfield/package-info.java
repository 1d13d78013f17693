/**
 * Fields that admins add to deals, accounts and people: what there is, what they hold, how it is read, filtered and
 * shown.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "money", "identity"})
package app.trivium.customfield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
