package app.trivium.api;

import app.trivium.deal.DealRecords;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
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
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens or changes many deals, each for itself: one that is refused does not undo another. */
@RestController
@RequestMapping("/api/v1/deals/batch")
@Tag(name = "Deals")
class DealBatchApi {

    private static final int MOST = 1000;

    /** So many rows are done in one transaction. When one of them is refused, they are done one by one. */
    private static final int AT_ONCE = 20;

    private final DealRecords records;
    private final DealWriting writing;
    private final Problems problems;
    private final Texts texts;

    DealBatchApi(DealRecords records, DealWriting writing, Problems problems, Texts texts) {
        this.records = records;
        this.writing = writing;
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
        List<@Nullable String> ids =
                batch.rows().stream().map(BatchRow::externalId).toList();
        Map<String, Long> known =
                records.byExternalIds(ids.stream().filter(BatchRow::isSound).toList());
        Set<String> seen = new HashSet<>();
        List<BatchRow> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            rows.add(new BatchRow(batch.rows().get(i), known.get(id), id != null && !seen.add(id)));
        }
        List<DealBatch.Row> answers = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            answers.addAll(carryOut(actor, rows.subList(from, Math.min(from + AT_ONCE, rows.size()))));
        }
        return new DealBatch.Answer(answers);
    }

    private List<DealBatch.Row> carryOut(Actor actor, List<BatchRow> rows) {
        try {
            return writing.upsert(actor, rows);
        } catch (Refusal | DataIntegrityViolationException | ConcurrencyFailureException someOfThem) {
            return rows.stream().map(row -> carryOut(actor, row)).toList();
        }
    }

    private DealBatch.Row carryOut(Actor actor, BatchRow row) {
        try {
            return writing.upsert(actor, List.of(row)).get(0);
        } catch (Refusal refusal) {
            return refused(row, refusal);
        } catch (DataIntegrityViolationException | ConcurrencyFailureException overtaken) {
            return refused(row, new Conflict("web.overtaken"));
        }
    }

    private DealBatch.Row refused(BatchRow row, Refusal refusal) {
        return new DealBatch.Row(
                BatchRow.externalId(row.sent()),
                DealBatch.Verdict.REFUSED,
                null,
                problems.problem(refusal.kind(), texts.of(refusal), refusal.field(), refusal.errors(), null));
    }
}
