package app.trivium.api;

import app.trivium.account.AccountFields;
import app.trivium.customfield.CustomValues;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(name = "NewAccount", description = "An account to be added")
record NewAccount(
        @Schema(description = "1 to 200 characters; two accounts may bear the same")
        String name,

        @Nullable String industry,

        @Schema(description = "A bare `acme.com` gets its `https://`") @Nullable
        String website,

        @Nullable String phone,
        @Nullable String city,
        @Nullable String country,
        @Nullable Integer employees,

        @Schema(description = "A year's, in the home currency, up to four decimals") @Nullable BigDecimal revenue,

        @Schema(description = "Id of the account it belongs to") @Nullable Long parent,

        @Schema(description = "Id of the user who looks after it; you when absent") @Nullable Long owner,

        @Schema(description = "Up to 4,000 characters") @Nullable String about,

        @Schema(description = "The name another system knows it by, unique; stays for good") @Nullable String externalId,

        @Schema(implementation = Object.class) @Nullable Map<String, @Nullable JsonNode> custom) {

    NewAccount {
        Given.required(name, "name");
    }

    /** @param added what is in the fields that admins have added */
    AccountFields fields(long author, CustomValues added) {
        return new AccountFields(
                name,
                industry,
                website,
                phone,
                city,
                country,
                employees,
                revenue,
                parent,
                Objects.requireNonNullElse(owner, author),
                about,
                added);
    }
}
