package app.trivium.identity;

/** One session of somebody ended because they signed out. */
public record UserSignedOut(long userId, String session) {}
