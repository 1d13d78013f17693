package app.trivium.timeline;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A place in the timeline: what comes after it is older. */
record Cursor(Instant at, int rank, long id) {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    /** Reads what {@link #text} wrote; without it, the newest end. */
    static Cursor parse(@Nullable String typed) {
        String text = Parsing.optionalLine(typed, "before", 60);
        if (text == null) {
            return new Cursor(END_OF_TIME, 0, 0);
        }
        if (!text.matches("\\d{1,17}\\.[1-4]\\.\\d{1,18}")) {
            throw new Invalid("before", "web.choice.unknown");
        }
        String[] parts = text.split("\\.");
        Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
        return new Cursor(
                at.isAfter(END_OF_TIME) ? END_OF_TIME : at, Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
    }

    static Cursor at(TimelineQuery.Row row) {
        return new Cursor(row.at(), row.rank(), row.id());
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + rank + "." + id;
    }
}
