package app.trivium.identity;

/** Whether somebody can sign in. */
public enum UserState {
    /** Has a password. */
    ACTIVE,
    /** Holds a link to choose one. */
    INVITED,
    /** Has neither. */
    WAITING,
    DISABLED
}
