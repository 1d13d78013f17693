package app.trivium.process;

import java.util.Locale;

/** One of the three sides from which a sale is seen. */
public enum Journey {
    SELLER,
    BUYER,
    MARKETER;

    /** The journey's name in addresses: "seller", "buyer", "marketer". */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
