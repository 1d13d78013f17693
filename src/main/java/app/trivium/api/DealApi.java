package app.trivium.api;

import app.trivium.board.DealLists;
import app.trivium.deal.DealRecord;
import app.trivium.deal.DealRecords;
import app.trivium.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads deals. */
@RestController
@RequestMapping("/api/v1/deals")
@Tag(name = "Deals")
class DealApi {

    private final DealLists lists;
    private final DealRecords records;

    DealApi(DealLists lists, DealRecords records) {
        this.lists = lists;
        this.records = records;
    }

    @GetMapping
    @Operation(
            operationId = "listDeals",
            summary = "The list of deals",
            description = "Filters and orders are those of the list's page. A cursor goes on in the order it came from."
                    + Filters.ABOUT_ADDED)
    DealList list(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @ParameterObject DealFilters filters,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(description = "Whether to count all matching deals as well")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean total) {
        DealLists.Part part =
                lists.part(actor, Filters.withAdded(filters.values(), sent), cursor, Page.limit(limit), total);
        List<DealItem> items =
                records.several(actor, part.deals()).stream().map(DealItem::of).toList();
        return new DealList(items, part.next(), part.total());
    }

    @GetMapping("/{deal}")
    @Operation(
            operationId = "readDeal",
            summary = "One deal",
            description =
                    "With an `ETag` to send as `If-None-Match` when asking again, or as `If-Match` with a change.")
    ResponseEntity<DealItem> read(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @Parameter(description = "The `ETag` of what you have", example = IfMatch.EXAMPLE)
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known) {
        DealRecord record = records.one(actor, deal);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + record.version() + "\"")
                .body(DealItem.of(record));
    }

    @GetMapping("/{deal}/moves")
    @Operation(
            operationId = "listMoves",
            summary = "The moves of a deal",
            description = "In all journeys, oldest first.")
    MoveItem.MoveList moves(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit) {
        int most = Page.limit(limit);
        List<DealRecord.Passage> moves = records.moves(actor, deal, after(cursor), most + 1);
        boolean more = moves.size() > most;
        List<DealRecord.Passage> shown = more ? moves.subList(0, most) : moves;
        return new MoveItem.MoveList(
                shown.stream().map(MoveItem::of).toList(),
                more ? "m" + shown.get(most - 1).id() : null);
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("m\\d{1,18}")) {
            throw new Unreadable("cursor", "api.cursor");
        }
        return Long.parseLong(cursor.substring(1));
    }
}
