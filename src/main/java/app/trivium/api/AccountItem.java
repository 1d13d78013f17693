package app.trivium.api;

import app.trivium.account.AccountRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Schema(name = "Account", description = "The company, or person, sold to")
record AccountItem(
        long id,

        @Schema(description = "Grows with every change") long version,

        @Schema(description = "The name another system knows the account by") @Nullable String externalId,

        String name,
        @Nullable String industry,
        @Nullable String website,
        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable Integer employees,

        @Schema(description = "A year's, in the home currency") @Nullable BigDecimal revenue,

        @Schema(description = "The account it belongs to, if you may see that one") @Nullable Reference parent,

        Reference owner,
        @Nullable String about,

        @Schema(implementation = Object.class) Map<String, @Nullable Object> custom,

        Instant createdAt) {

    @Schema(name = "Accounts", description = "Part of the list of accounts")
    record AccountList(
            List<AccountItem> items,

            @Schema(description = "The cursor for the next part; null at the end") @Nullable String next,

            @Schema(description = "How many accounts match in all; null unless `total=true` asked for it") @Nullable Long total) {}

    static AccountItem of(AccountRecord account) {
        BigDecimal revenue = account.revenue();
        return new AccountItem(
                account.id(),
                account.version(),
                account.externalId(),
                account.name(),
                account.industry(),
                account.website(),
                account.phone(),
                account.city(),
                account.country(),
                account.employees(),
                revenue == null ? null : MoneyItem.plain(revenue),
                Reference.of(account.parent()),
                Reference.to(account.owner()),
                account.about(),
                CustomItem.of(account.custom()),
                account.createdAt());
    }
}
