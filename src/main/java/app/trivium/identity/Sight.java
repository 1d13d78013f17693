package app.trivium.identity;

/** Whose deals a rep may see. */
public enum Sight {
    ALL,
    TEAM,
    OWN
}
