package app.trivium.api;

import app.trivium.account.People;
import app.trivium.account.PersonRecord;
import app.trivium.account.PersonRecords;
import app.trivium.account.RecordPart;
import app.trivium.identity.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping(PersonApi.PATH)
@Tag(name = "People")
class PersonApi {

    static final String PATH = "/api/v1/people";

    private final People people;
    private final PersonRecords records;
    private final MergePatch patches;

    PersonApi(People people, PersonRecords records, MergePatch patches) {
        this.people = people;
        this.records = records;
        this.patches = patches;
    }

    @GetMapping
    @Operation(
            operationId = "listPeople",
            summary = "The list of people",
            description = "A cursor goes on in the order it came from.")
    PersonItem.PersonList list(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @ParameterObject PersonFilters filters,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = "50"))
                    @RequestParam(required = false)
                    @Nullable String limit,
            @Parameter(description = "Whether to count all matching people as well")
                    @RequestParam(required = false, defaultValue = "false")
                    boolean total) {
        RecordPart<PersonRecord> part =
                records.part(actor, filters.wish(), filters.order(), cursor, Page.limit(limit), total);
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
            @Parameter(description = "The `ETag` of what you have", example = "\"6\"")
                    @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known) {
        return answer(ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()), actor, person);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addPerson",
            summary = "Add a person",
            description = "By whoever sees the account where they work.")
    ResponseEntity<PersonItem> add(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @RequestBody NewPerson person) {
        long id = people.add(actor, person.fields(), UUID.randomUUID());
        return answer(ResponseEntity.created(URI.create(PATH + "/" + id)), actor, id);
    }

    @PatchMapping("/{person}")
    @Operation(
            operationId = "changePerson",
            summary = "Change a person",
            description = "By a JSON merge patch: a field that is absent stays, one that is null is cleared.")
    ResponseEntity<PersonItem> change(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long person,
            @Parameter(description = IfMatch.ABOUT, example = "\"6\"")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String match,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = PersonPatch.class)))
                    @RequestBody
                    ObjectNode changes) {
        people.change(
                actor,
                person,
                IfMatch.of(match),
                fields -> patches.applied(PersonPatch.of(fields), changes, PersonPatch.class)
                        .fields());
        return answer(ResponseEntity.ok(), actor, person);
    }

    private ResponseEntity<PersonItem> answer(ResponseEntity.BodyBuilder answer, Actor actor, long id) {
        PersonRecord person = records.one(actor, id);
        return answer.eTag(IfMatch.etag(person.version())).body(PersonItem.of(person));
    }
}
