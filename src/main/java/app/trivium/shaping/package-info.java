/** The admin's pages of sales processes, their stages, the alignment table and the lists. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "process", "criteria"})
package app.trivium.shaping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
