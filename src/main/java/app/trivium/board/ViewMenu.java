package app.trivium.board;

import app.trivium.board.Address.Pair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The saved views somebody can choose from, and the form that saves the present filters.
 *
 * @param name the view that is shown now; null when the filters are none of them
 * @param kept the present filters, which the form sends along
 * @param page where the views are looked at: BOARD or LIST
 */
public record ViewMenu(
        @Nullable String name,
        List<Link> own,
        List<Link> shared,
        @Nullable Mending mending,
        List<Pair> kept,
        String page,
        String back) {

    /** The forms that rename and delete the view that is shown now, for who may. */
    public record Mending(String renameAction, String removeAction, String name) {}
}
