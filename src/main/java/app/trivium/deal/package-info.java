/**
 * The deal and its life: opened, moved through three journeys, won, lost, held, reopened; its moves and stakeholders.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "identity", "customfield", "process", "account"})
package app.trivium.deal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
