package app.trivium.api;

import app.trivium.web.Parsing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks what came in a field before anything is done with it. */
final class Given {

    private Given() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new Unreadable(field, "api.field.missing");
        }
        return value;
    }

    /** A date in the range the database takes. */
    static @Nullable LocalDate date(@Nullable LocalDate date, String field) {
        return date == null ? null : Parsing.date(date.toString(), field);
    }
}
