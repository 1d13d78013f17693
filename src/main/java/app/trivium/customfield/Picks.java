package app.trivium.customfield;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was picked of a field's choices, in the notation of the history: "4,7". */
public final class Picks {

    private static final Pattern READABLE = Pattern.compile("\\d{1,18}(,\\d{1,18})*");

    private Picks() {}

    /** The ids of the choices. */
    public static List<Long> of(@Nullable String value) {
        return value == null
                ? List.of()
                : Stream.of(value.split(",")).map(Long::valueOf).toList();
    }

    /** The notation, each once in ascending order; null for none. */
    public static @Nullable String text(Collection<Long> choices) {
        return choices.isEmpty()
                ? null
                : choices.stream().distinct().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The same of what a form says was there, which may be anything: none, if it cannot be read. */
    static List<Long> ofForm(@Nullable String text) {
        return text != null && READABLE.matcher(text).matches() ? of(text) : List.of();
    }
}
