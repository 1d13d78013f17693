/** The deal's page, composed of what the features know about the deal. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "customfield", "process", "deal", "criteria", "timeline"})
package app.trivium.dealroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
