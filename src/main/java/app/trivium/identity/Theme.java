package app.trivium.identity;

/** The colours a person chose for the pages. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
