package app.trivium.deal;

import java.util.List;

/** A decision about a deal: the change of status, and the moves that followed from it. */
record Decision(Outcome outcome, List<Move> moves) {}
