package app.trivium.api;

import app.trivium.account.People;
import app.trivium.account.PersonFields;
import app.trivium.account.PersonRecord;
import app.trivium.account.PersonRecords;
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
@RequestMapping(PersonApi.PATH)
@Tag(name = "People")
class PersonApi {

    static final String PATH = "/api/v1/people";

    private final People people;
    private final PersonRecords records;
    private final CustomFields fields;
    private final CustomReading customs;
    private final MergePatches patches;
    private final IdempotencyKeys keys;

    PersonApi(
            People people,
            PersonRecords records,
            CustomFields fields,
            CustomReading customs,
            MergePatches patches,
            IdempotencyKeys keys) {
        this.fields = fields;
        this.customs = customs;
        this.people = people;
        this.records = records;
        this.patches = patches;
        this.keys = keys;
    }

    @GetMapping
    @Operation(
            operationId = "listPeople",
            summary = "The list of people",
            description = "A cursor goes on in the order it came from." + Filters.ABOUT_ADDED)
    PersonItem.PersonList list(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @ParameterObject PersonFilters filters,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(description = "Whether to count all matching people as well")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean total) {
        RecordPart<PersonRecord> part = records.part(
                actor,
                filters.wish(fields.filters(RecordKind.PERSON, sent)),
                filters.order(),
                cursor,
                Page.limit(limit),
                total);
        return new PersonItem.PersonList(
                part.items().stream().map(PersonItem::of).toList(), part.next(), part.total());
    }

    @GetMapping("/{person}")
    @Operation(
            operationId = "readPerson",
            summary = "One person",
            description =
                    "With an `ETag` to send as `If-None-Match` when asking again, or as `If-Match` with a change.")
    ResponseEntity<PersonItem> read(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long person,
            @Parameter(description = "The `ETag` of what you have", example = IfMatch.EXAMPLE)
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known) {
        return answer(
                ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()),
                PersonItem.of(records.one(actor, person)));
    }

    @PostMapping
    @Operation(
            operationId = "addPerson",
            summary = "Add a person",
            description = "By whoever sees the account where they work.")
    @ApiResponse(
            responseCode = "201",
            description = "Added",
            useReturnTypeSchema = true,
            headers = {
                @Header(name = "Location", description = "Where it is", schema = @Schema(type = "string")),
                @Header(name = "ETag", description = "Its version", schema = @Schema(type = "string"))
            })
    ResponseEntity<PersonItem> add(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @Parameter(description = IdempotencyKeys.ABOUT)
                    @RequestHeader(name = IdempotencyKeys.HEADER, required = false)
                    @Nullable String key,
            @RequestBody NewPerson person) {
        PersonItem item = keys.once(actor, key, List.of("addPerson", person), PersonItem.class, gesture -> {
            long id = people.add(actor, person.fields(customs.added(RecordKind.PERSON, person.custom())), gesture);
            return PersonItem.of(records.one(actor, id));
        });
        return answer(ResponseEntity.created(URI.create(PATH + "/" + item.id())), item);
    }

    @PatchMapping(
            path = "/{person}",
            consumes = {MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            operationId = "changePerson",
            summary = "Change a person",
            description = "A JSON merge patch: a field that is absent stays, one that is null is emptied.")
    ResponseEntity<PersonItem> change(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long person,
            @Parameter(description = IfMatch.ABOUT, required = true, example = IfMatch.EXAMPLE)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String match,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = PersonPatch.class)))
                    @RequestBody
                    ObjectNode changes) {
        people.change(actor, person, IfMatch.of(match), present -> changed(present, changes));
        return answer(ResponseEntity.ok(), PersonItem.of(records.one(actor, person)));
    }

    private PersonFields changed(PersonFields present, ObjectNode changes) {
        PersonPatch patch = patches.apply(changes, PersonPatch.of(present), PersonPatch.class);
        return patch.fields(customs.read(RecordKind.PERSON, patch.custom(), present.custom()));
    }

    private static ResponseEntity<PersonItem> answer(ResponseEntity.BodyBuilder answer, PersonItem item) {
        return answer.eTag(IfMatch.etag(item.version())).body(item);
    }
}
