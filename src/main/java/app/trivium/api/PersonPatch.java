package app.trivium.api;

import app.trivium.account.PersonFields;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PersonPatch", description = "What changes of a person")
record PersonPatch(
        @Schema(description = "Id of the account where they work")
        Long account,

        @Schema(description = "1 to 200 characters") String name,

        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "Up to 4,000 characters") @Nullable String about)
        implements Patch {

    PersonPatch {
        Given.required(account, "account");
        Given.required(name, "name");
    }

    static PersonPatch of(PersonFields fields) {
        return new PersonPatch(
                fields.accountId(), fields.name(), fields.jobTitle(), fields.email(), fields.phone(), fields.about());
    }

    PersonFields fields() {
        return new PersonFields(account, name, jobTitle, email, phone, about);
    }
}
