package app.trivium.api;

import app.trivium.account.PersonFields;
import app.trivium.customfield.CustomValues;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Schema(name = "NewPerson", description = "A person to be added")
record NewPerson(
        @Schema(description = "Id of the account where they work")
        Long account,

        @Schema(description = "1 to 200 characters") String name,

        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "Up to 4,000 characters") @Nullable String about,

        @Schema(implementation = Object.class) @Nullable Map<String, @Nullable JsonNode> custom) {

    NewPerson {
        Given.required(account, "account");
        Given.required(name, "name");
    }

    /** @param added what is in the fields that admins have added */
    PersonFields fields(CustomValues added) {
        return new PersonFields(account, name, jobTitle, email, phone, about, added);
    }
}
