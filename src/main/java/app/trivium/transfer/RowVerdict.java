package app.trivium.transfer;

/** What becomes, or would become, of a row. */
enum RowVerdict {
    ADDED,
    UPDATED,
    UNCHANGED,
    REJECTED
}
