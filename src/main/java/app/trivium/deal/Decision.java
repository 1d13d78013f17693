package app.trivium.deal;

import java.util.List;
import java.util.stream.Stream;

/** A decision about a deal: the change of status, and the moves that followed from it. */
record Decision(Outcome outcome, List<Move> moves) {

    /** The same with further moves. */
    Decision and(List<Move> further) {
        return new Decision(
                outcome, Stream.concat(moves.stream(), further.stream()).toList());
    }
}
