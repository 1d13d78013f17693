package app.trivium.api;

import app.trivium.account.PersonFields;
import app.trivium.customfield.CustomValues;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(name = "PersonPatch", description = "What changes of a person")
record PersonPatch(
        @Schema(description = "Id of the account where they work")
        Long account,

        @Schema(description = "1 to 200 characters") String name,

        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "Up to 4,000 characters") @Nullable String about,

        @Schema(implementation = Object.class) Map<String, @Nullable JsonNode> custom)
        implements Patch {

    PersonPatch {
        Given.required(account, "account");
        Given.required(name, "name");
        Given.required(custom, "custom");
    }

    /** The fields as they are; of the added ones only those count that are named. */
    static PersonPatch of(PersonFields fields) {
        return new PersonPatch(
                fields.accountId(),
                fields.name(),
                fields.jobTitle(),
                fields.email(),
                fields.phone(),
                fields.about(),
                Map.of());
    }

    /** @param added what becomes of the fields that admins have added */
    PersonFields fields(CustomValues added) {
        return new PersonFields(account, name, jobTitle, email, phone, about, added);
    }
}
