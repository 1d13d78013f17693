package app.trivium.settings;

import app.trivium.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user as the admin's pages show them.
 *
 * @param state whether they can sign in, in words
 * @param tone the colour that goes with it
 */
record UserRow(
        long id,
        String href,
        String name,
        String email,
        Role role,
        String roleName,
        @Nullable Long teamId,
        @Nullable String team,
        String lastSignIn,
        boolean disabled,
        String state,
        String tone) {}
