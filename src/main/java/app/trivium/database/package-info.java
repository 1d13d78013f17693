/** Finds the PostgreSQL to use, and starts the embedded one when none is configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.trivium.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
