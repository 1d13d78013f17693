/** Signing in and out: passwords, invitations, the first start, and what a browser may do before and after. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "audit", "identity"})
package app.trivium.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
