package app.trivium.shaping;

import app.trivium.process.ProcessFields;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of a sales process.
 *
 * @param edition the edition it was edited from
 * @param copyOf for a new one: the process to be copied; empty for one of its own
 */
record ProcessForm(
        @Nullable String name,
        @Nullable String description,
        @Nullable String edition,
        @Nullable String copyOf) {

    @Nullable ProcessFields fields(FormReading reading) {
        String readName = reading.of(() -> Parsing.line(name, "name", ProcessFields.LONGEST_NAME));
        String readDescription = reading.of(() -> Objects.requireNonNullElse(
                Parsing.text(description, "description", ProcessFields.LONGEST_DESCRIPTION), ""));
        return readName == null || readDescription == null ? null : new ProcessFields(readName, readDescription);
    }

    /** The same as if what is on file now had been seen. */
    ProcessForm seen(long now) {
        return new ProcessForm(name, description, String.valueOf(now), copyOf);
    }
}
