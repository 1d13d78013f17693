package app.trivium.account;

import app.trivium.customfield.CustomPart;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that is on file about an account, as those read it who do not look at pages. */
public record AccountRecord(
        long id,
        long version,
        @Nullable String externalId,
        String name,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable Integer employees,
        @Nullable BigDecimal revenue,
        @Nullable Named parent,
        Named owner,
        @Nullable String about,
        CustomPart custom,
        Instant createdAt) {

    /** Something the record refers to. */
    public record Named(long id, String name) {}
}
