/** Page plumbing every feature stands on: refusals, toasts, formats, parsing, the clock. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package app.trivium.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
