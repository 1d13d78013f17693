/** The checklists with which deals leave stages: what meets them, what was ticked, and the gate they make. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "identity", "process", "customfield", "deal"})
package app.trivium.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
