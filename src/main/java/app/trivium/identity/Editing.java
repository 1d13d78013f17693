package app.trivium.identity;

/** Whose deals a rep may change. */
public enum Editing {
    TEAM,
    OWN
}
