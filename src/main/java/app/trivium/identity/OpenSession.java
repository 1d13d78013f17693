package app.trivium.identity;

import java.time.Instant;

/**
 * A browser somebody is signed in with.
 *
 * @param seen when it was last used, to within some minutes
 */
public record OpenSession(String session, Instant seen, String address, String browser) {}
