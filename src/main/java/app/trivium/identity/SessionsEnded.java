package app.trivium.identity;

/** All sessions of somebody ended, but for the one named (empty if none was spared). */
public record SessionsEnded(long userId, String spared) {}
