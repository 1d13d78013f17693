package app.trivium.account;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next where it goes on; null at its end
 * @param total how many match in all; null when that was not asked for
 */
public record RecordPart<R>(
        List<R> items, @Nullable String next, @Nullable Long total) {

    /** What was read with one row more than the limit, by which it is known whether the list goes on. */
    static <R> RecordPart<R> of(List<R> read, int limit, Function<R, RecordCursor> cursor, @Nullable Long total) {
        boolean more = read.size() > limit;
        return new RecordPart<>(
                more ? List.copyOf(read.subList(0, limit)) : read,
                more ? cursor.apply(read.get(limit - 1)).text() : null,
                total);
    }
}
