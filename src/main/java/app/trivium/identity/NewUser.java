package app.trivium.identity;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody to be added. The values have been read and checked already. */
public record NewUser(
        String name, String email, Role role, @Nullable Long teamId, Locale locale, ZoneId zone) {

    public NewUser(String name, String email, Role role, @Nullable Long teamId) {
        this(name, email, role, teamId, Locale.US, ZoneId.of("UTC"));
    }

    NewUser with(Locale locale, ZoneId zone) {
        return new NewUser(name, email, role, teamId, locale, zone);
    }
}
