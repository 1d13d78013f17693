package app.trivium.web;

import java.util.Locale;

/** Patterns for SQL's {@code like} in which everything somebody typed stands for itself. */
public final class Like {

    private Like() {}

    /** Matches what contains the text; in small letters, for comparing with {@code lower(column)}. */
    public static String containing(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
