package app.trivium.api;

import app.trivium.deal.DealRecords;
import app.trivium.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Opens deals and edits their fields. */
@RestController
@RequestMapping("/api/v1/deals")
@Tag(name = "Deals")
class DealEditApi {

    private final DealWriting writing;
    private final DealRecords records;
    private final IdempotencyKeys keys;

    DealEditApi(DealWriting writing, DealRecords records, IdempotencyKeys keys) {
        this.writing = writing;
        this.records = records;
        this.keys = keys;
    }

    @PostMapping
    @Operation(
            operationId = "openDeal",
            summary = "Open a deal",
            description = "It needs a name and an account; where it stands already may be said.")
    @ApiResponse(
            responseCode = "201",
            description = "Opened",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "Location", description = "Where the deal is", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Its version", schema = @Schema(type = "string"))
            })
    ResponseEntity<DealItem> open(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = IdempotencyKeys.ABOUT)
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String key,
            @RequestBody DealWish wish) {
        DealItem item = keys.once(actor, key, List.of("open", wish), DealItem.class, gesture -> {
            long id = writing.open(actor, wish, gesture);
            return DealItem.of(records.one(actor, id));
        });
        return ResponseEntity.created(URI.create("/api/v1/deals/" + item.id()))
                .eTag(item.etag())
                .body(item);
    }

    @PatchMapping(
            path = "/{deal}",
            consumes = {MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "editDeal",
            summary = "Change fields of a deal",
            description = "A JSON merge patch. Stages are changed by moves, the status by outcomes.")
    @ApiResponse(responseCode = "200", description = "Changed", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "204",
            description = "Changed, and with the new owner out of your sight",
            content = @Content)
    ResponseEntity<DealItem> edit(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @Parameter(description = IfMatch.ABOUT, required = true, example = IfMatch.EXAMPLE)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String seen,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DealEdit.class)))
                    @RequestBody
                    ObjectNode patch) {
        writing.edit(actor, deal, IfMatch.of(seen), patch);
        return records.several(actor, List.of(deal)).stream()
                .findFirst()
                .map(DealItem::of)
                .map(item -> ResponseEntity.ok().eTag(item.etag()).body(item))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
