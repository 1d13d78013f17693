package app.trivium.identity;

/** What a person is in the organisation; decides how far access reaches. */
public enum Role {
    REP,
    MANAGER,
    ADMIN
}
