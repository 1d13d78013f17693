package app.trivium.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new on a board after a change of one deal, for a script to put in place.
 *
 * @param card the deal's card; none when it has no place on the board
 */
public record BoardChange(
        Stretch card,
        List<ColumnHead> heads,
        List<Fact> facts,
        @Nullable Link onHold) {}
