package app.trivium.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log are wanted; null asks for all.
 *
 * @param by the user who made the change
 * @param subject text that the name of what was changed holds, in whatever capitals
 * @param from the first moment
 * @param until the moment before which it was
 */
public record AuditFilter(
        @Nullable Area area,
        @Nullable Long by,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {}
