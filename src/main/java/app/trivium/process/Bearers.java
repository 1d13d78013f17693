package app.trivium.process;

import java.util.Map;

/** The deals that bear the entries of a list. */
public interface Bearers {

    /** How many deals bear each entry, by its id; one that no deal bears is left out. */
    Map<Long, Long> counts();

    /**
     * Keeps everybody else from changing the deals that bear the entry until the transaction ends.
     *
     * @return how many there are, those among them that were removed
     */
    long hold(long entry);

    /** Every deal that bears the one bears the other from now on; says how many that were, without removed ones. */
    long give(long from, long into);
}
