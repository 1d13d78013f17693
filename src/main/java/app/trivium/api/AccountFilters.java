package app.trivium.api;

import app.trivium.account.AccountRecords;
import app.trivium.account.RecordOrder;
import app.trivium.customfield.FieldFilter;
import app.trivium.identity.Actor;
import app.trivium.web.Parsing;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which accounts of the list are wanted, in which order. */
record AccountFilters(
        @Parameter(description = "Part of the name") @Nullable String text,

        @Parameter(description = "Id of the owner, or `me`", example = "me") @Nullable String owner,

        @Parameter(description = "The industry, as it is written") @Nullable String industry,

        @Parameter(description = "The name another system knows the account by") @Nullable String externalId,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {"name", "id"},
                                defaultValue = "name"))
        @Nullable String sort) {

    AccountRecords.Wish wish(Actor actor, List<FieldFilter> custom) {
        Long ownerId = "me".equals(owner) ? Long.valueOf(actor.id()) : Parsing.id(owner, "owner");
        return new AccountRecords.Wish(text, ownerId, industry, externalId, custom);
    }

    RecordOrder order() {
        return order(sort);
    }

    static RecordOrder order(@Nullable String sort) {
        RecordOrder order = Parsing.choice(sort, "sort", RecordOrder.class);
        return order == null ? RecordOrder.NAME : order;
    }
}
