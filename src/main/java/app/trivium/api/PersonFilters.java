package app.trivium.api;

import app.trivium.account.PersonRecords;
import app.trivium.account.RecordOrder;
import app.trivium.customfield.FieldFilter;
import app.trivium.web.Parsing;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which people of the list are wanted, in which order. */
record PersonFilters(
        @Parameter(description = "Part of the name or the e-mail address") @Nullable String text,

        @Parameter(description = "Id of the account where they work") @Nullable String account,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {"name", "id"},
                                defaultValue = "name"))
        @Nullable String sort) {

    PersonRecords.Wish wish(List<FieldFilter> custom) {
        return new PersonRecords.Wish(text, Parsing.id(account, "account"), custom);
    }

    RecordOrder order() {
        return AccountFilters.order(sort);
    }
}
