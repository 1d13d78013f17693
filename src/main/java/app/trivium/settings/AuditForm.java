package app.trivium.settings;

import app.trivium.audit.Area;
import app.trivium.audit.AuditFilter;
import app.trivium.identity.Actor;
import app.trivium.web.Address;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the browser sent of which part of the audit log is wanted. */
record AuditForm(
        @Nullable String area,
        @Nullable String person,
        @Nullable String text,
        @Nullable String from,
        @Nullable String to) {

    private static final int LONGEST_TEXT = 200;

    /** The days are those of the reader, the last one included. */
    AuditFilter read(Actor reader, FormReading reading) {
        LocalDate first = reading.of(() -> Parsing.date(from, "from"));
        LocalDate last = reading.of(() -> Parsing.date(to, "to"));
        if (first != null && last != null && last.isBefore(first)) {
            reading.refuse(new Invalid("to", "settings.audit.to.early"));
        }
        return new AuditFilter(
                reading.of(() -> Parsing.choice(area, "area", Area.class)),
                reading.of(() -> Parsing.id(person, "person")),
                reading.of(() -> Parsing.optionalLine(text, "text", LONGEST_TEXT)),
                first == null ? null : beginning(first, reader),
                last == null ? null : beginning(last.plusDays(1), reader));
    }

    Address address(String path) {
        return new Address(path)
                .with("area", orNull(area))
                .with("person", orNull(person))
                .with("text", orNull(text))
                .with("from", orNull(from))
                .with("to", orNull(to));
    }

    public boolean isNarrow() {
        return !address("").path().isEmpty();
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private static Instant beginning(LocalDate day, Actor reader) {
        return day.atStartOfDay(reader.zone()).toInstant();
    }
}
