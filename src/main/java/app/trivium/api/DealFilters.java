package app.trivium.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which deals of the list are wanted, in which order: the parameters of the list's page. */
record DealFilters(
        @Parameter(description = "Id of a sales process") @Nullable String process,

        @Parameter(description = "Ids of owners, or `me`", example = "me") @Nullable List<String> owner,

        @Parameter(description = "Ids of teams; those below count too") @Nullable List<String> team,

        @Parameter(description = "Ids of tags, of which a deal has at least one") @Nullable List<String> tag,

        @Parameter(description = "Least amount in the home currency", example = "10000") @Nullable String amountFrom,

        @Parameter(description = "Most amount in the home currency") @Nullable String amountTo,

        @Parameter(
                description = "When it is expected to close",
                schema =
                        @Schema(
                                allowableValues = {
                                    "this_month",
                                    "next_month",
                                    "this_quarter",
                                    "next_quarter",
                                    "past",
                                    "none"
                                }))
        @Nullable String closing,

        @Parameter(description = "Expected to close on this day or later", example = "2027-01-01") @Nullable String closeFrom,

        @Parameter(description = "Expected to close on this day or earlier") @Nullable String closeTo,

        @Parameter(
                description = "How far seller and buyer are apart",
                schema = @Schema(allowableValues = {"ahead", "far", "buyer", "any"}))
        @Nullable String gap,

        @Parameter(
                description = "No next step, or one that is late",
                schema = @Schema(allowableValues = {"none", "overdue"}))
        @Nullable String step,

        @Parameter(description = "Ids of activity kinds, of which the next step is one") @Nullable List<String> kind,

        @Parameter(description = "Those that have stood still for long", schema = @Schema(allowableValues = "yes"))
        @Nullable String stale,

        @Parameter(description = "Part of the deal's or the account's name") @Nullable String text,

        @Parameter(description = "Id of an account") @Nullable String account,

        @Parameter(description = "Id of the seller's stage it stands at") @Nullable String seller,

        @Parameter(description = "Id of the buyer's stage it stands at") @Nullable String buyer,

        @Parameter(description = "Id of the marketer's stage it stands at") @Nullable String marketer,

        @Parameter(
                description = "Open deals alone if none is named; `any` for all",
                array = @ArraySchema(schema = @Schema(allowableValues = {"open", "on_hold", "won", "lost", "any"})))
        @Nullable List<String> status,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {
                                    "attention",
                                    "name",
                                    "account",
                                    "stage",
                                    "amount",
                                    "close",
                                    "step",
                                    "owner",
                                    "age"
                                },
                                defaultValue = "attention"))
        @Nullable String sort,

        @Parameter(
                schema =
                        @Schema(
                                allowableValues = {"asc", "desc"},
                                defaultValue = "asc"))
        @Nullable String dir) {

    MultiValueMap<String, String> values() {
        return new Filters()
                .one("process", process)
                .all("owner", owner)
                .all("team", team)
                .all("tag", tag)
                .one("amountFrom", amountFrom)
                .one("amountTo", amountTo)
                .one("closing", closing)
                .one("closeFrom", closeFrom)
                .one("closeTo", closeTo)
                .one("gap", gap)
                .one("step", step)
                .all("kind", kind)
                .one("stale", stale)
                .one("text", text)
                .one("account", account)
                .one("seller", seller)
                .one("buyer", buyer)
                .one("marketer", marketer)
                .all("status", status)
                .one("sort", sort)
                .one("dir", dir)
                .values();
    }
}
