package app.trivium.account;

import app.trivium.customfield.CustomPart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that is on file about a person, as those read it who do not look at pages. */
public record PersonRecord(
        long id,
        long version,
        AccountRecord.Named account,
        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about,
        CustomPart custom,
        Instant createdAt) {}
