package app.trivium.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token as its person sees it afterwards: everything but the secret. */
public record ApiToken(
        long id,
        String name,
        ApiScope scope,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
