/** Money with its currency, and the rates that turn it into the organisation's own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "identity"})
package app.trivium.money;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
