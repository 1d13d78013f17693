/** Tells the browsers that are open, over every instance, that something they may see has changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "process", "deal"})
package app.trivium.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
