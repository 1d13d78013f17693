package app.trivium.deal;

import java.util.Locale;

/** What a person does in a deal. */
public enum StakeholderRole {
    CHAMPION,
    SIGNS,
    EVALUATES,
    USES,
    BLOCKS;

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
