package app.trivium.audit;

/** What part of Trivium a change is about. */
public enum Area {
    PROCESS,
    STAGE,
    CRITERION,
    ALIGNMENT,
    LIST,
    FIELD,
    USER,
    TEAM,
    ACCESS,
    CURRENCY
}
