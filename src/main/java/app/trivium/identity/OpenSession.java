package app.trivium.identity;

import java.time.Instant;

/** A browser somebody is signed in with. */
public record OpenSession(String session, Instant since, String address, String browser) {}
