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
        return counted(typed).stream().map(Seen::one).distinct().toList();
    }

    /** Several deals, each by its id; none twice. */
    static List<Long> ids(@Nullable List<String> typed) {
        return counted(typed).stream().map(Seen::id).distinct().toList();
    }

    private static List<String> counted(@Nullable List<String> typed) {
        if (typed == null || typed.isEmpty()) {
            throw new Invalid("deals", "deal.several.none");
        }
        if (typed.size() > MOST) {
            throw new Invalid("deals", "deal.several.many", MOST);
        }
        return typed;
    }

    private static Seen one(String typed) {
        String[] parts = typed.split(":", -1);
        return new Seen(id(parts[0]), version(parts.length == 2 ? parts[1] : null));
    }

    private static long id(String typed) {
        Long id = Parsing.id(typed, "deals");
        if (id == null) {
            throw new Invalid("deals", "web.choice.unknown");
        }
        return id;
    }

    /** The notation that {@link #several} reads. */
    String text() {
        return id + ":" + version;
    }
}
