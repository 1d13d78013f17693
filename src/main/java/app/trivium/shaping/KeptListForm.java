package app.trivium.shaping;

import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of an entry of a list.
 *
 * @param edition the edition it was changed from; empty for a new one
 * @param into the entry it is to be merged into
 */
record KeptListForm(
        @Nullable String name,
        @Nullable String edition,
        @Nullable String into) {

    static final KeptListForm EMPTY = new KeptListForm(null, null, null);

    @Nullable String name(FormReading reading, int longest) {
        return reading.of(() -> Parsing.line(name, "name", longest));
    }

    long seen() {
        return Parsing.version(edition);
    }

    /** The entry picked to be merged into; none that could not be read is there to be found. */
    @Nullable Long into(FormReading reading) {
        return reading.of(() -> {
            Long picked = Parsing.id(into, "into");
            return picked == null ? -1L : picked;
        });
    }
}
