/** Finds deals, accounts and people from anywhere, typos forgiven. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "identity", "process", "account", "deal"})
package app.trivium.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
