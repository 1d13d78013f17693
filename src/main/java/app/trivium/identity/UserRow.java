package app.trivium.identity;

import org.jspecify.annotations.Nullable;

/** One line of the list of users. */
public record UserRow(
        long id,
        String href,
        String name,
        String initials,
        String email,
        Role role,
        @Nullable Long teamId,
        @Nullable String team,
        @Nullable String lastSignIn,
        UserState state) {}
