package app.trivium.api;

import app.trivium.deal.DealRecords;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Problems;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Opens or changes many deals, each for itself: one that is refused does not undo another. */
@RestController
@RequestMapping("/api/v1/deals/batch")
@Tag(name = "Deals")
class DealBatchApi {

    private static final int MOST = 1000;
    private static final int LONGEST_ID = 200;
    private static final String KEY = "externalId";

    private final DealRecords records;
    private final DealUpsert upsert;
    private final Problems problems;
    private final Texts texts;

    DealBatchApi(DealRecords records, DealUpsert upsert, Problems problems, Texts texts) {
        this.records = records;
        this.upsert = upsert;
        this.problems = problems;
        this.texts = texts;
    }

    @PostMapping
    @Operation(
            operationId = "upsertDeals",
            summary = "Open or change many deals",
            description = "By external id, up to 1,000 rows, answered row by row in their order. Sending a batch again "
                    + "changes nothing more.")
    DealBatch.Answer upsert(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DealBatch.class)))
                    @RequestBody
                    DealBatch.Unread batch) {
        if (batch.rows().size() > MOST) {
            throw new Invalid("rows", "api.batch.rows", MOST);
        }
        Map<String, Long> known = records.byExternalIds(batch.rows().stream()
                .map(DealBatchApi::externalId)
                .filter(DealBatchApi::isSound)
                .toList());
        Set<String> seen = new HashSet<>();
        List<DealBatch.Row> rows = new ArrayList<>();
        batch.rows().forEach(row -> rows.add(carryOut(actor, row, known, seen)));
        return new DealBatch.Answer(rows);
    }

    /** What the row says, be it right or not. */
    private static @Nullable String externalId(JsonNode row) {
        return row.path(KEY).isString() ? row.path(KEY).asString().strip() : null;
    }

    private static boolean isSound(@Nullable String externalId) {
        return externalId != null
                && externalId
                        .codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private DealBatch.Row carryOut(Actor actor, JsonNode row, Map<String, Long> known, Set<String> seen) {
        try {
            if (!(row instanceof ObjectNode fields)) {
                throw new Unreadable(null, "api.field.object");
            }
            String id = Parsing.line(Given.required(externalId(row), KEY), KEY, LONGEST_ID);
            if (!seen.add(id)) {
                throw new Invalid(KEY, "api.batch.repeated");
            }
            return upsert.carryOut(actor, fields, id, known.get(id));
        } catch (Refusal refusal) {
            return refused(row, refusal);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException overtaken) {
            return refused(row, new Conflict("web.overtaken"));
        }
    }

    private DealBatch.Row refused(JsonNode row, Refusal refusal) {
        return new DealBatch.Row(
                externalId(row),
                DealBatch.Verdict.REFUSED,
                null,
                problems.problem(refusal.kind(), texts.of(refusal), refusal.field(), null, null));
    }
}
