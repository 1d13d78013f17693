package app.trivium.shaping;

import app.trivium.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one list, ready to be shown.
 *
 * @param key the end of message keys
 * @param tabs all lists, to go to another one
 * @param search null where the list is short and nothing was searched for
 * @param offered in their order, as far as they were searched for; likewise the archived ones
 * @param panel the entry that is edited; null when there is none yet
 */
public record KeptListPage(
        String path,
        String key,
        List<Tab> tabs,
        @Nullable Search search,
        List<Line> offered,
        List<Line> archived,
        @Nullable Panel panel) {

    /** @param found how many of how many are shown, in words; null when nothing was searched for */
    public record Search(String q, @Nullable String found) {}

    /** Whether all entries are there, so that they can be put in order. */
    public boolean whole() {
        return search == null || search.found() == null;
    }

    /** A list. */
    public record Tab(String href, String name, @Nullable String current) {}

    /**
     * An entry; up and down are the places it can be put to, null at the ends.
     *
     * @param words "12 deals"
     */
    public record Line(
            long id,
            int position,
            String name,
            String words,
            String href,
            @Nullable String current,
            @Nullable Integer up,
            @Nullable Integer down) {}

    /**
     * The entry that is edited.
     *
     * @param edition the one that is seen here
     * @param deals how many deals bear it
     * @param mergedInto the name of the one that deals bear in its stead
     * @param others what it can be merged into
     */
    public record Panel(
            String action,
            String name,
            long edition,
            boolean archived,
            long deals,
            @Nullable String mergedInto,
            List<Option> others) {}
}
