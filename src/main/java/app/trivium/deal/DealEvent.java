package app.trivium.deal;

/** Something happened to a deal. Published inside the transaction that makes it so. */
public sealed interface DealEvent {

    long dealId();

    long processId();

    /** A deal was opened. */
    record DealOpened(long dealId, long processId) implements DealEvent {}

    /** A deal passed to another stage in at least one journey, or we learned where its buyer stands. */
    record DealMoved(long dealId, long processId) implements DealEvent {}

    /** A deal left its process and goes on in another, whose id {@code processId} is. */
    record DealWentOver(long dealId, long processId, long leftProcessId) implements DealEvent {}

    /** A deal was won, lost, put on hold or reopened. */
    record DealDecided(long dealId, long processId) implements DealEvent {}

    /** Fields or tags of a deal were changed. */
    record DealEdited(long dealId, long processId) implements DealEvent {}

    /** A deal was taken out of every page. */
    record DealRemoved(long dealId, long processId) implements DealEvent {}
}
