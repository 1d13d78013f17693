package app.trivium.board;

import org.jspecify.annotations.Nullable;

/**
 * One stage of a board with the first of its cards.
 *
 * @param foldHref the same board with this column folded, or unfolded if it is
 * @param listHref the column's deals in the list
 * @param add the form that opens a deal here; null where none can be opened
 */
public record Column(
        ColumnHead head,
        Stretch stretch,
        boolean folded,
        String foldHref,
        String listHref,
        @Nullable QuickAdd add) {}
