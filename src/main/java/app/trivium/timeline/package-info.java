/** What happened to a deal, and what people wrote about it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "money", "identity", "customfield", "process", "deal"})
package app.trivium.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
