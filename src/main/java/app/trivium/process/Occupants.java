package app.trivium.process;

import app.trivium.identity.Actor;

/** What stands in a process, and has to follow when the process changes under it: the deals. */
public interface Occupants {

    /** How many of them are open in the process. */
    long open(long processId);

    /** Those that are open go from the one stage, which is about to be archived, to the other of the same journey. */
    void leave(Actor admin, long processId, Stage from, Stage to);

    /** What is kept of them and follows from stages and alignment is reckoned again. */
    void reckonAgain(long processId);
}
