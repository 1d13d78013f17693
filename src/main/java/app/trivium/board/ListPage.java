package app.trivium.board;

import app.trivium.board.FilterBar.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of deals, ready to be shown.
 *
 * @param export where it is a file
 * @param processes the list of each process's deals, where there is more than one
 * @param bounded says that there is more than can be paged through; null when all can
 * @param owners whom the selected deals can be given to
 */
public record ListPage(
        String here,
        String export,
        List<Link> processes,
        FilterBar bar,
        ViewMenu views,
        List<Fact> facts,
        List<Head> heads,
        List<DealRow> rows,
        long from,
        long to,
        long total,
        @Nullable String before,
        @Nullable String after,
        @Nullable String bounded,
        String gesture,
        List<Option> owners) {

    /** The head of a column. {@code sorted} is what aria-sort says. */
    public record Head(
            String key,
            String words,
            @Nullable String href,
            @Nullable String sorted,
            String kind) {}
}
