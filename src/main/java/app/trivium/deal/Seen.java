package app.trivium.deal;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal as its author saw it.
 *
 * @param version what the card or the page had as the deal's version
 */
record Seen(long id, long version) {

    private static final int MOST = 200;

    static long version(@Nullable String typed) {
        Long version = Parsing.id(typed, "version");
        if (version == null) {
            throw new Invalid("version", "deal.version.missing");
        }
        return version;
    }

    /** Several deals, each as "id:version"; none twice. */
    static List<Seen> several(@Nullable List<String> typed) {
        if (typed == null || typed.isEmpty()) {
            throw new Invalid("deals", "deal.several.none");
        }
        if (typed.size() > MOST) {
            throw new Invalid("deals", "deal.several.many", MOST);
        }
        return typed.stream().map(Seen::one).distinct().toList();
    }

    private static Seen one(String typed) {
        String[] parts = typed.split(":", -1);
        Long id = parts.length == 2 ? Parsing.id(parts[0], "deals") : null;
        if (id == null) {
            throw new Invalid("deals", "web.choice.unknown");
        }
        return new Seen(id, version(parts[1]));
    }

    /** The notation that {@link #several} reads. */
    String text() {
        return id + ":" + version;
    }
}
