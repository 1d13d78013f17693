package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Role;
import app.trivium.identity.Users;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/** What the browser sent of somebody's place in the organisation. */
record PlaceForm(
        @Nullable String version,
        @Nullable String role,
        @Nullable String team) {

    void save(Users users, Actor admin, long id, FormReading reading) {
        Role checkedRole = reading.of(() -> PersonForm.role(role));
        Long checkedTeam = reading.of(() -> Parsing.id(team, "team"));
        if (checkedRole != null && !reading.failed()) {
            reading.of(() -> {
                users.assign(admin, id, Parsing.version(version), checkedRole, checkedTeam);
                return true;
            });
        }
    }
}
