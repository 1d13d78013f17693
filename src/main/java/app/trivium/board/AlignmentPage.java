package app.trivium.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The matrix of seller stages against the stages of another journey, ready to be shown.
 *
 * @param other the other journey, as the style sheet knows it: BUYER
 * @param processes the same view of each process, where there is more than one
 * @param others to choose the other journey
 */
public record AlignmentPage(
        String name,
        String other,
        String otherName,
        List<Link> processes,
        List<Link> tabs,
        List<Link> others,
        FilterBar bar,
        List<Fact> facts,
        List<String> columns,
        List<Row> rows,
        List<Sum> sums,
        String newDealHref) {

    /** One stage of the seller. */
    public record Row(String name, List<Cell> cells, Sum sum) {}

    /**
     * Deals at two stages.
     *
     * @param kind class: together, ahead, far, behind
     * @param words the kind in words
     * @param label all of it for who does not see it
     */
    public record Cell(
            String kind,
            String words,
            @Nullable String deals,
            String amount,
            @Nullable String href,
            String label) {}

    /** The deals of a whole row or column. */
    public record Sum(String deals, String amount) {}
}
