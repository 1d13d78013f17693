package app.trivium.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column: figures over all matching deals at the stage, ready to be shown.
 *
 * @param id of the element, "head-3"; likewise those of its name and of the list of cards
 * @param chance "55 % win", for seller stages
 * @param colour the stage's own, if it has one
 * @param bar shares of the next-step states, and the same in words
 */
public record ColumnHead(
        long stage,
        String id,
        String nameId,
        String cardsId,
        String name,
        String count,
        String countWords,
        String amount,
        String weighted,
        @Nullable String chance,
        @Nullable String colour,
        List<Share> bar,
        String barWords) {

    /** A piece of the bar, in percent of its width. */
    public record Share(String kind, int from, int width) {}
}
