package app.trivium.board;

/** What a condition and the sums read besides single deals: when it changes, kept sums are void. */
enum Ground {
    DEALS,
    RATES,
    TEAMS,
    ACCOUNTS,
    TAGS,
    KINDS
}
