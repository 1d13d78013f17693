package app.trivium.identity;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several ids in one text, the smallest first: "3,17". */
final class Ids {

    private Ids() {}

    static String text(Collection<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    static Set<Long> read(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Set.of()
                : Stream.of(text.split(",")).map(Long::valueOf).collect(Collectors.toSet());
    }
}
