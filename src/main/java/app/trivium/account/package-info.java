/** Accounts, the companies and persons sold to, and the people who work there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "identity", "customfield"})
package app.trivium.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
