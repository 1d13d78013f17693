package app.trivium.api;

import app.trivium.board.Boards;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/boards/{process}/{journey}")
@Tag(name = "Boards")
class BoardApi {

    private final Boards boards;

    BoardApi(Boards boards) {
        this.boards = boards;
    }

    @GetMapping
    @Operation(
            operationId = "readBoard",
            summary = "A board",
            description = "Its columns with the figures of all matching open deals, and the first cards of each."
                    + Filters.ABOUT_ADDED)
    BoardItem board(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @Parameter(schema = @Schema(allowableValues = {"seller", "buyer", "marketer"})) @PathVariable
                    String journey,
            @ParameterObject BoardFilters filters,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent) {
        Journey side = journey(journey);
        return BoardItem.of(
                process, side, boards.board(actor, process, side, Filters.withAdded(filters.values(), sent)));
    }

    @GetMapping("/columns/{stage}")
    @Operation(
            operationId = "readColumn",
            summary = "More cards of one column",
            description = "From a cursor on that the board or the last part of the column gave, with the same filters "
                    + "and the same order.")
    BoardItem.CardList column(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @PathVariable long process,
            @Parameter(schema = @Schema(allowableValues = {"seller", "buyer", "marketer"})) @PathVariable
                    String journey,
            @PathVariable long stage,
            @ParameterObject BoardFilters filters,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String cursor) {
        return BoardItem.CardList.of(boards.more(
                actor, process, journey(journey), stage, Filters.withAdded(filters.values(), sent), cursor));
    }

    private static Journey journey(String slug) {
        return Stream.of(Journey.values())
                .filter(journey -> journey.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("api.nowhere"));
    }
}
