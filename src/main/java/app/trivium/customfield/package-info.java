/** Fields that admins add to deals: what there is, what they hold, and how it is read and shown. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "money", "identity"})
package app.trivium.customfield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
