package app.trivium.customfield;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was picked of a field's choices, in the notation of the history: "4,7". */
public final class Picks {

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
}
