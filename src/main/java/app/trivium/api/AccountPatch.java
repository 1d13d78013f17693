package app.trivium.api;

import app.trivium.account.AccountFields;
import app.trivium.customfield.CustomValues;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(name = "AccountPatch", description = "What changes of an account")
record AccountPatch(
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

        @Schema(description = "Id of the user who looks after it")
        Long owner,

        @Schema(description = "Up to 4,000 characters") @Nullable String about,

        @Schema(implementation = Object.class) Map<String, @Nullable JsonNode> custom)
        implements Patch {

    AccountPatch {
        Given.required(name, "name");
        Given.required(owner, "owner");
        Given.required(custom, "custom");
    }

    /** The fields as they are; of the added ones only those count that are named. */
    static AccountPatch of(AccountFields fields) {
        return new AccountPatch(
                fields.name(),
                fields.industry(),
                fields.website(),
                fields.phone(),
                fields.city(),
                fields.country(),
                fields.employees(),
                fields.revenue(),
                fields.parentId(),
                fields.ownerId(),
                fields.about(),
                Map.of());
    }

    /** @param added what becomes of the fields that admins have added */
    AccountFields fields(CustomValues added) {
        return new AccountFields(
                name, industry, website, phone, city, country, employees, revenue, parent, owner, about, added);
    }
}
