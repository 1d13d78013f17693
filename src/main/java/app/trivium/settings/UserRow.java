package app.trivium.settings;

import app.trivium.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * A user as the admin's pages show them.
 *
 * @param lastSeen when they last used Trivium, to within some minutes
 * @param state whether they can sign in, in words
 * @param tone the colour that goes with it
 */
record UserRow(
        long id,
        long version,
        String href,
        String name,
        String email,
        Role role,
        String roleName,
        @Nullable Long teamId,
        @Nullable String team,
        String lastSeen,
        boolean disabled,
        String state,
        String tone) {}
