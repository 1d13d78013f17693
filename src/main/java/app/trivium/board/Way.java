package app.trivium.board;

/** How the cards of a filtered board are looked for. All ways find the same. */
enum Way {

    /** Column by column in the order of its index, until a page is full. It is planned once for all values. */
    ALONG,

    /** All matching deals first, by whatever index finds them, and the columns out of these. */
    GATHERED,

    /** Column by column, as PostgreSQL plans it for the very values. */
    PLANNED;

    /** So many deals are read in less time than it takes to plan a statement. */
    private static final int CHEAPER_THAN_PLANNING = 3_000;

    /** So few are gathered at no more cost than they are found column by column, whatever has to be read for them. */
    private static final int FEW = 500;

    /** Journeys have some five stages each. */
    private static final int CARDS = 5 * (BoardQuery.PAGE + 1);

    /**
     * @param matching how many open deals match, of {@code open} on the board; where they are spread evenly, a column
     *     is full after {@code open / matching} times as many deals as it shows
     */
    static Way of(BoardQuery.Ask ask, long matching, long open) {
        long passed = Math.min(open, CARDS * open / Math.max(1, matching));
        boolean ordered = ask.sort() == BoardSort.ATTENTION;
        if (!ask.where().leansOnValues() || ordered && passed <= Math.max(CHEAPER_THAN_PLANNING, matching)) {
            return ALONG;
        }
        return matching <= FEW ? GATHERED : PLANNED;
    }
}
