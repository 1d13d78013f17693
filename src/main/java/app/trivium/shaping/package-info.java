/** The admin's pages of sales processes, their stages and the alignment table. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "process", "criteria"})
package app.trivium.shaping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
