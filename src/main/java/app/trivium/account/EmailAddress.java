package app.trivium.account;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody's e-mail address, checked for its shape only. */
final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+\\.[^\\s@<>\",;.]+");

    private EmailAddress() {}

    /** The address as it was written; null when nothing was typed. */
    static @Nullable String parse(@Nullable String typed, String field) {
        String text = Parsing.optionalLine(typed, field, LONGEST);
        if (text != null && !SHAPE.matcher(text).matches()) {
            throw new Invalid(field, "account.email.unreadable");
        }
        return text;
    }
}
