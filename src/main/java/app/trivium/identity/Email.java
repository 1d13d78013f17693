package app.trivium.identity;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address somebody signs in with. Upper and lower case are the same. */
public final class Email {

    public static final int LONGEST = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>(),;:\"\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]|\\.(?=[\\p{L}\\p{N}]))*");

    private Email() {}

    public static String parse(@Nullable String typed, String field) {
        String email = Parsing.line(typed, field, LONGEST);
        if (!SHAPE.matcher(email).matches()) {
            throw new Invalid(field, "identity.email.unreadable");
        }
        return email;
    }
}
