package app.trivium.deal;

import java.util.Locale;

/** Whether a deal is still being sold; never to be confused with a stage. */
public enum DealStatus {
    OPEN,
    ON_HOLD,
    WON,
    LOST;

    /** The last part of message keys: "open", "on_hold", "won", "lost". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isClosed() {
        return this == WON || this == LOST;
    }
}
