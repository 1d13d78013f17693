package app.trivium.customfield;

import java.util.Locale;

/** What a field holds. */
public enum FieldType {
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    CHOICE,
    CHOICES,
    FLAG,
    LINK;

    /** Whether one picks from a list that admins keep. */
    public boolean isPicked() {
        return this == CHOICE || this == CHOICES;
    }

    /** How it is written in message keys and by programs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
