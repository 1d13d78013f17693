package app.trivium.deal;

import java.util.List;
import java.util.UUID;

/**
 * Can hold a deal back where it goes on. Features above implement it, as many as there are, and whoever makes such a
 * bean is asked at every move forward and every win, whichever way they come: by drag, form, bulk action, import or
 * program, but not when a deal is opened, goes back, rests, is lost, or when something is undone.
 */
public interface StageGate {

    /**
     * What the deal lacks that it must have; nothing when it may go on. Takes down what was handed over with the
     * crossing. By now the deal stands in memory as it would stand: whoever looks it up in the database has to flush
     * first. When any gate names something, and nobody lets the deal pass, the whole transaction is taken back.
     */
    List<Missing> missing(Crossing crossing);

    /** The gesture is undone: whatever it handed over to this gate goes too. */
    default void takeBack(long dealId, UUID gesture) {}
}
