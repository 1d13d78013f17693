package app.trivium.api;

import app.trivium.criteria.DealChecklists;
import app.trivium.deal.DealRecord;
import app.trivium.deal.DealRecords;
import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads how far a deal is with what it needs to leave the stages where it stands. */
@RestController
@RequestMapping("/api/v1/deals/{deal}/criteria")
@Tag(name = "Deals")
class CriteriaApi {

    private final DealRecords records;
    private final Processes processes;
    private final DealChecklists checklists;

    CriteriaApi(DealRecords records, Processes processes, DealChecklists checklists) {
        this.records = records;
        this.processes = processes;
        this.checklists = checklists;
    }

    @GetMapping
    @Operation(
            operationId = "listCriteria",
            summary = "What a deal needs to move on",
            description = "The exit criteria of the three stages where it stands. A move over several stages, and a "
                    + "win, ask for those of every stage left behind.")
    DealCriterionItem.DealCriteria list(
            @Parameter(hidden = true) @AuthenticationPrincipal Actor actor, @PathVariable long deal) {
        DealRecord record = records.one(actor, deal);
        List<Long> stages =
                record.at().values().stream().map(DealRecord.Standing::stage).toList();
        return new DealCriterionItem.DealCriteria(
                checklists.states(deal, processes.map(record.process()), stages).stream()
                        .map(DealCriterionItem::of)
                        .toList());
    }
}
