package app.trivium.identity;

/** Somebody may no longer sign in, and none of their sessions counts any more. */
public record UserDisabled(long userId) {}
