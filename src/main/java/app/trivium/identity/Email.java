package app.trivium.identity;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address somebody signs in with. Upper and lower case are the same. */
public final class Email {

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\s@<>(),;:\"\\\\\\[\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]|\\.(?=[\\p{L}\\p{N}]))*");
    private static final int LONGEST = 254;

    private Email() {}

    public static String parse(@Nullable String typed, String field) {
        String email = Parsing.line(typed, field, LONGEST);
        if (!SHAPE.matcher(email).matches()) {
            throw new Invalid(field, "identity.email.unreadable");
        }
        return email;
    }

    /** What was typed as an address, fit to be looked for: the database takes no zero characters. */
    static String searchable(String typed) {
        return typed.length() > LONGEST ? "" : typed.strip().replace("\0", "");
    }

    /** What counts failures of the same account together, however it was typed. */
    static byte[] account(String typed) {
        return Token.sha256(typed.strip().toLowerCase(Locale.ROOT));
    }
}
