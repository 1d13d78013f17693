package app.trivium.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board, ready to be shown.
 *
 * @param journey the journey whose stages are the columns, as the style sheet knows it: SELLER
 * @param path its address without filters, under which cards and further columns are found
 * @param here its address with filters and order, to come back to
 * @param query the filters and the order alone, encoded
 * @param processes the same board of each process, where there is more than one
 * @param onHold the deals that match but rest, a link to them; null when there are none
 * @param senders the forms of the columns, which stand apart from them
 * @param single whether only one column is shown, from somewhere in the middle on
 */
public record BoardPage(
        long process,
        String name,
        String journey,
        String journeyName,
        String path,
        String here,
        String query,
        List<Link> processes,
        List<Link> tabs,
        List<Link> sorts,
        String sortName,
        FilterBar bar,
        ViewMenu views,
        List<Fact> facts,
        @Nullable Link onHold,
        String newDealHref,
        boolean single,
        List<Column> columns,
        List<QuickAdd.Sender> senders) {}
