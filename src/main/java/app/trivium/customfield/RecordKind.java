package app.trivium.customfield;

import java.util.Locale;

/** What fields can be added to. */
public enum RecordKind {
    DEAL,
    ACCOUNT,
    PERSON;

    /** How it is written in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table that keeps their values for filters. */
    String valueTable() {
        return key() + "_value";
    }
}
