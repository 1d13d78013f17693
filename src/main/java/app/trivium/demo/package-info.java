/** The demo company, which shows a hardly configured Trivium with deals in it, and signs in by one click. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "money",
            "identity",
            "signin",
            "customfield",
            "process",
            "account",
            "deal",
            "timeline"
        })
package app.trivium.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
