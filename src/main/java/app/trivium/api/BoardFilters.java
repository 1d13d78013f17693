package app.trivium.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Which deals of a board are wanted, in which order: the parameters of the board's page. */
record BoardFilters(
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
                description = "The order of the cards, starred ones first in any",
                schema =
                        @Schema(
                                allowableValues = {"attention", "close", "amount", "age", "newest"},
                                defaultValue = "attention"))
        @Nullable String sort) {

    MultiValueMap<String, String> values() {
        return new Filters()
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
                .one("sort", sort)
                .values();
    }
}
