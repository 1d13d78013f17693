package app.trivium.shaping;

import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process in the list.
 *
 * @param usual whether it is the default
 * @param up the place it can be put to, null for the first; down alike for the last
 */
public record ProcessRow(
        long id,
        String path,
        String name,
        String description,
        boolean usual,
        boolean archived,
        String openDeals,
        @Nullable Integer up,
        @Nullable Integer down) {

    static List<ProcessRow> of(List<ShapingQuery.Listed> all, Texts texts) {
        long living = all.stream().filter(one -> !one.archived()).count();
        List<ProcessRow> rows = new ArrayList<>();
        int position = 0;
        for (ShapingQuery.Listed one : all) {
            position += one.archived() ? 0 : 1;
            rows.add(new ProcessRow(
                    one.id(),
                    ShapingPages.path(one.id()),
                    one.name(),
                    one.description(),
                    one.usual(),
                    one.archived(),
                    texts.of("shaping.deals", one.openDeals()),
                    position == 1 ? null : position - 1,
                    position == living ? null : position + 1));
        }
        return rows;
    }

    Option option() {
        return new Option(String.valueOf(id), name);
    }
}
