/** The pages of accounts and people, composed in one go with their deals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "identity", "customfield", "process", "account", "deal"})
package app.trivium.accountroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
