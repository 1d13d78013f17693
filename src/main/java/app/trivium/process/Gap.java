package app.trivium.process;

/** What a gap means; the buyer one stage ahead is the ordinary way of a sale and counts as together. */
public enum Gap {
    TOGETHER,
    SELLER_AHEAD,
    SELLER_FAR_AHEAD,
    BUYER_AHEAD;

    public static Gap of(int gap) {
        if (gap >= 2) {
            return SELLER_FAR_AHEAD;
        }
        if (gap == 1) {
            return SELLER_AHEAD;
        }
        return gap <= -2 ? BUYER_AHEAD : TOGETHER;
    }

    public boolean isApart() {
        return this != TOGETHER;
    }
}
