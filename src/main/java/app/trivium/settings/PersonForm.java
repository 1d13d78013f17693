package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Email;
import app.trivium.identity.NewUser;
import app.trivium.identity.Role;
import app.trivium.identity.Users;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/** What the browser sent to add somebody. */
record PersonForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        @Nullable String team) {

    static final PersonForm EMPTY = new PersonForm(null, null, Role.REP.name(), null);

    /** The new person's id, or null when the form cannot be taken. */
    @Nullable Long add(Users users, Actor admin, FormReading reading) {
        String checkedName = reading.of(() -> Parsing.line(name, "name", Users.LONGEST_NAME));
        String checkedEmail = reading.of(() -> Email.parse(email, "email"));
        Role checkedRole = reading.of(() -> role(role));
        Long checkedTeam = reading.of(() -> Parsing.id(team, "team"));
        if (checkedName == null || checkedEmail == null || checkedRole == null || reading.failed()) {
            return null;
        }
        return reading.of(() -> users.add(admin, new NewUser(checkedName, checkedEmail, checkedRole, checkedTeam)));
    }

    static Role role(@Nullable String typed) {
        Role role = Parsing.choice(typed, "role", Role.class);
        if (role == null) {
            throw new Invalid("role", "web.choice.unknown");
        }
        return role;
    }
}
