package app.trivium.board;

import app.trivium.board.Address.Pair;
import app.trivium.customfield.FilterInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filters over a board or list: menus of links, a form for what is typed, and what is set now.
 *
 * @param kept what the form sends along, so that it changes nothing else
 * @param typed what stands in the form, by field; also what could not be read
 * @param errors what is wrong with it, by field
 * @param added the filters by fields that admins have added
 * @param labels what the fields are called in which something is wrong
 * @param clearHref the page without any filter; null when there is none
 */
public record FilterBar(
        List<Menu> menus,
        String action,
        List<Pair> kept,
        Map<String, String> typed,
        Map<String, String> errors,
        List<Option> gaps,
        List<Option> steps,
        List<Tag> kinds,
        List<Tag> tags,
        List<FilterInput> added,
        Map<String, String> labels,
        List<Chip> chips,
        @Nullable String clearHref) {

    /** A filter of which one picks from a menu. */
    public record Menu(String name, String value, List<Link> links) {}

    /** A choice of a select. */
    public record Option(String value, String label) {}

    /** A tag in the form, or what else can be ticked there. */
    public record Tag(String value, String label, boolean picked) {}

    /** A filter that is set, and the page without it. */
    public record Chip(String words, String href, String label) {}

    public boolean isOpen() {
        return !errors.isEmpty();
    }
}
