package app.trivium.shaping;

import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of an entry of a list.
 *
 * @param edition the edition it was changed from; empty for a new one
 * @param into the entry it is to be merged into
 * @param q what was searched for in the list
 */
record KeptListForm(
        @Nullable String name,
        @Nullable String edition,
        @Nullable String into,
        @Nullable String q) {

    private static final int LONGEST_SEARCH = 200;

    static final KeptListForm EMPTY = new KeptListForm(null, null, null, null);

    @Nullable String name(FormReading reading, int longest) {
        return reading.of(() -> Parsing.line(name, "name", longest));
    }

    /** What was searched for; empty for nothing. */
    static String sought(@Nullable String q) {
        String words = q == null ? "" : q.strip();
        return words.length() <= LONGEST_SEARCH ? words : words.substring(0, LONGEST_SEARCH);
    }

    String sought() {
        return sought(q);
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
