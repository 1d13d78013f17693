package app.trivium.api;

import app.trivium.deal.DealRecords;
import app.trivium.deal.Deals;
import app.trivium.deal.ProcessChanges;
import app.trivium.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Moves deals, changes their process, decides about them and reopens them; each answers with the deal as it is then.
 */
@RestController
@RequestMapping("/api/v1/deals/{deal}")
@Tag(name = "Deals")
class DealLifeApi {

    private final Deals deals;
    private final ProcessChanges changes;
    private final DealRecords records;
    private final IdempotencyKeys keys;

    DealLifeApi(Deals deals, ProcessChanges changes, DealRecords records, IdempotencyKeys keys) {
        this.deals = deals;
        this.changes = changes;
        this.records = records;
        this.keys = keys;
    }

    @PostMapping("/moves")
    @Operation(
            operationId = "moveDeal",
            summary = "Move a deal in one journey",
            description =
                    "Refused with 409 when somebody else moved it in that journey after the version you saw, and with "
                            + "422 of the type `/problems/criteria-unmet` when it would leave a stage without what is required "
                            + "there. A move to where it stands changes nothing.")
    ResponseEntity<DealItem> move(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @Parameter(description = IdempotencyKeys.ABOUT)
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String key,
            @RequestBody MoveWish wish) {
        return once(
                actor, deal, key, List.of("move", deal, wish), gesture -> deals.move(actor, deal, wish.order(gesture)));
    }

    @PostMapping("/process")
    @Operation(
            operationId = "changeProcess",
            summary = "Let a deal go on in another process",
            description =
                    "It is moved in all three journeys: to the stages you name, else to those in the same places. "
                            + "Refused with 422 when it lacks what is required to leave a stage before these. "
                            + "Refused with 409 when the deal is not open, is in that process already, or somebody else moved "
                            + "it after the version you saw.")
    ResponseEntity<DealItem> changeProcess(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @Parameter(description = IdempotencyKeys.ABOUT)
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String key,
            @RequestBody ProcessWish wish) {
        return once(
                actor,
                deal,
                key,
                List.of("process", deal, wish),
                gesture -> changes.change(actor, deal, wish.order(gesture)));
    }

    @PostMapping("/outcome")
    @Operation(
            operationId = "decideDeal",
            summary = "Win, lose or hold a deal",
            description = "Refused with 409 when it has that status, or somebody else decided after the version you "
                    + "saw; a win with 422 of the type `/problems/criteria-unmet` when the seller's stages from the "
                    + "present to the last require what it has not.")
    ResponseEntity<DealItem> decide(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @Parameter(description = IdempotencyKeys.ABOUT)
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String key,
            @RequestBody OutcomeWish wish) {
        return once(
                actor,
                deal,
                key,
                List.of("outcome", deal, wish),
                gesture -> deals.decide(actor, deal, wish.order(gesture)));
    }

    @PostMapping("/reopen")
    @Operation(
            operationId = "reopenDeal",
            summary = "Reopen a deal",
            description = "One that was won, lost or on hold goes on where it stood.")
    ResponseEntity<DealItem> reopen(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @Parameter(description = IdempotencyKeys.ABOUT)
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String key,
            @RequestBody ReopenWish wish) {
        return once(
                actor,
                deal,
                key,
                List.of("reopen", deal, wish),
                gesture -> deals.decide(actor, deal, wish.order(gesture)));
    }

    private ResponseEntity<DealItem> once(
            Actor actor, long deal, @Nullable String key, List<Object> request, Consumer<UUID> deed) {
        DealItem item = keys.once(actor, key, request, DealItem.class, gesture -> {
            deed.accept(gesture);
            return DealItem.of(records.one(actor, deal));
        });
        return ResponseEntity.ok().eTag(item.etag()).body(item);
    }
}
