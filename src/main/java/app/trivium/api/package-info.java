/** What programs read and do, as JSON under {@code /api/v1}. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "money",
            "identity",
            "customfield",
            "process",
            "account",
            "deal",
            "criteria",
            "board",
            "accountroom"
        })
package app.trivium.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
