package app.trivium.board;

/**
 * One stage of a board with the first of its cards.
 *
 * @param foldHref the same board with this column folded, or unfolded if it is
 * @param listHref the column's deals in the list
 */
public record Column(ColumnHead head, Stretch stretch, boolean folded, String foldHref, String listHref) {}
