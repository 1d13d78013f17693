package app.trivium.api;

import app.trivium.account.AccountFields;
import app.trivium.account.AccountRecord;
import app.trivium.account.AccountRecords;
import app.trivium.account.Accounts;
import app.trivium.account.RecordPart;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.RecordKind;
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
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping(AccountApi.PATH)
@Tag(name = "Accounts")
class AccountApi {

    static final String PATH = "/api/v1/accounts";

    private final Accounts accounts;
    private final AccountRecords records;
    private final CustomFields fields;
    private final CustomReading customs;
    private final MergePatches patches;
    private final IdempotencyKeys keys;

    AccountApi(
            Accounts accounts,
            AccountRecords records,
            CustomFields fields,
            CustomReading customs,
            MergePatches patches,
            IdempotencyKeys keys) {
        this.fields = fields;
        this.customs = customs;
        this.accounts = accounts;
        this.records = records;
        this.patches = patches;
        this.keys = keys;
    }

    @GetMapping
    @Operation(
            operationId = "listAccounts",
            summary = "The list of accounts",
            description = "A cursor goes on in the order it came from." + Filters.ABOUT_ADDED)
    AccountItem.AccountList list(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @ParameterObject AccountFilters filters,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(description = "Whether to count all matching accounts as well")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean total) {
        RecordPart<AccountRecord> part = records.part(
                actor,
                filters.wish(actor, fields.filters(RecordKind.ACCOUNT, sent)),
                filters.order(),
                cursor,
                Page.limit(limit),
                total);
        return new AccountItem.AccountList(
                part.items().stream().map(AccountItem::of).toList(), part.next(), part.total());
    }

    @GetMapping("/{account}")
    @Operation(
            operationId = "readAccount",
            summary = "One account",
            description =
                    "With an `ETag` to send as `If-None-Match` when asking again, or as `If-Match` with a change.")
    ResponseEntity<AccountItem> read(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long account,
            @Parameter(description = "The `ETag` of what you have", example = IfMatch.EXAMPLE)
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known) {
        return answer(
                ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()),
                AccountItem.of(records.one(actor, account)));
    }

    @PostMapping
    @Operation(
            operationId = "addAccount",
            summary = "Add an account",
            description = "There may be two of the same name, but not of the same external id.")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "Location", description = "Where it is", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Its version", schema = @Schema(type = "string"))
            })
    ResponseEntity<AccountItem> add(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = IdempotencyKeys.ABOUT)
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String key,
            @RequestBody NewAccount account) {
        AccountItem item = keys.once(actor, key, List.of("addAccount", account), AccountItem.class, gesture -> {
            long id = accounts.add(
                    actor,
                    account.fields(actor.id(), customs.added(RecordKind.ACCOUNT, account.custom())),
                    account.externalId(),
                    gesture);
            return AccountItem.of(records.one(actor, id));
        });
        return answer(ResponseEntity.created(URI.create(PATH + "/" + item.id())), item);
    }

    @PatchMapping(
            path = "/{account}",
            consumes = {MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "changeAccount",
            summary = "Change an account",
            description = "A JSON merge patch: a field that is absent stays, one that is null is emptied.")
    ResponseEntity<AccountItem> change(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long account,
            @Parameter(description = IfMatch.ABOUT, required = true, example = IfMatch.EXAMPLE)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String match,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = AccountPatch.class)))
                    @RequestBody
                    ObjectNode changes) {
        accounts.change(actor, account, IfMatch.of(match), present -> changed(present, changes));
        return answer(ResponseEntity.ok(), AccountItem.of(records.one(actor, account)));
    }

    private AccountFields changed(AccountFields present, ObjectNode changes) {
        AccountPatch patch = patches.apply(changes, AccountPatch.of(present), AccountPatch.class);
        return patch.fields(customs.read(RecordKind.ACCOUNT, patch.custom(), present.custom()));
    }

    private static ResponseEntity<AccountItem> answer(ResponseEntity.BodyBuilder answer, AccountItem item) {
        return answer.eTag(IfMatch.etag(item.version())).body(item);
    }
}
