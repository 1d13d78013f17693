package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door for who shapes the exit criteria of the stages of a process. Each verb is an admin's, and one
 * transaction.
 *
 * <p>A criterion can always be met: the buyer's stage that one asks for is a living one of the same process, and not
 * asked of the buyer's own stages, which the buyer would have to be past to be able to leave. When that stage is
 * archived, its successor is asked for.
 */
@Service
@Transactional
public class Checklists {

    /** More would not be read. */
    public static final int MOST = 12;

    private static final Map<String, @Nullable String> PRESENT = Map.of(ExitCriterion.REMOVED, "false");
    private static final Map<String, @Nullable String> REMOVED = Map.of(ExitCriterion.REMOVED, "true");

    private final Workshop workshop;
    private final Processes processes;
    private final FactNames facts;
    private final Clock clock;

    Checklists(Workshop workshop, Processes processes, FactNames facts, Clock clock) {
        this.facts = facts;
        this.workshop = workshop;
        this.processes = processes;
        this.clock = clock;
    }

    /** Adds a criterion at the end of a stage's checklist and returns its id. */
    public long add(Actor admin, long processId, long stageId, CriterionFields fields) {
        workshop.hold(admin, processId);
        ProcessMap map = processes.map(processId);
        Stage stage = stage(map, stageId);
        refuseUnmeetable(map, stage, fields);
        List<ExitCriterion> present = living(processId, stageId);
        refuseMore(present);
        ExitCriterion criterion = new ExitCriterion(processId, stage.journey(), stageId, present.size() + 1, fields);
        workshop.add(criterion);
        done(
                admin,
                map,
                told("added", stage, criterion, Map.of(), fields.told(map, facts))
                        .reversible(REMOVED, PRESENT));
        return criterion.id();
    }

    /** @param seen the edition of the criterion that the admin saw */
    public void change(Actor admin, long processId, long stageId, long criterionId, long seen, CriterionFields fields) {
        workshop.hold(admin, processId);
        ProcessMap map = processes.map(processId);
        Stage stage = stage(map, stageId);
        ExitCriterion criterion = criterion(processId, stageId, criterionId);
        CriterionFields was = criterion.fields();
        if (was.equals(fields)) {
            return;
        }
        workshop.refuseIfEdited(
                seen, criterion.edition(), "process.criterion.overtaken", Area.CRITERION, criterionId, stage.name());
        refuseUnmeetable(map, stage, fields);
        criterion.change(fields);
        done(
                admin,
                map,
                told("changed", stage, criterion, was.told(map, facts), fields.told(map, facts))
                        .reversible(was.kept(), fields.kept()));
    }

    /**
     * Puts a criterion in another place of its checklist.
     *
     * @param position 1 for the first place; further than the last is the last
     */
    public void place(Actor admin, long processId, long stageId, long criterionId, int position) {
        workshop.hold(admin, processId);
        ProcessMap map = processes.map(processId);
        Stage stage = stage(map, stageId);
        ExitCriterion criterion = criterion(processId, stageId, criterionId);
        int was = criterion.position();
        List<ExitCriterion> others = new ArrayList<>(living(processId, stageId));
        others.remove(criterion);
        others.add(Math.max(1, Math.min(position, others.size() + 1)) - 1, criterion);
        number(others);
        if (criterion.position() != was) {
            Map<String, @Nullable String> before = Map.of(ExitCriterion.POSITION, String.valueOf(was));
            Map<String, @Nullable String> after = Map.of(ExitCriterion.POSITION, String.valueOf(criterion.position()));
            done(admin, map, told("moved", stage, criterion, before, after).reversible());
        }
    }

    /** Takes a criterion off the checklist; what was ticked and let pass keeps naming it. */
    public void remove(Actor admin, long processId, long stageId, long criterionId) {
        workshop.hold(admin, processId);
        ProcessMap map = processes.map(processId);
        Stage stage = stage(map, stageId);
        ExitCriterion criterion = criterion(processId, stageId, criterionId);
        criterion.archive(clock.instant());
        number(living(processId, stageId));
        Map<String, @Nullable String> was = criterion.fields().told(map, facts);
        done(admin, map, told("removed", stage, criterion, was, Map.of()).reversible(PRESENT, REMOVED));
    }

    /** Puts a criterion that was removed at the end of its checklist again. */
    void bringBack(Actor admin, long processId, long stageId, long criterionId) {
        workshop.hold(admin, processId);
        ProcessMap map = processes.map(processId);
        Stage stage = stage(map, stageId);
        ExitCriterion criterion = workshop.criteria(processId, stageId).stream()
                .filter(found -> found.id() == criterionId && found.isArchived())
                .findFirst()
                .orElseThrow(() -> new NotFound("process.criterion.gone"));
        List<ExitCriterion> present = living(processId, stageId);
        refuseMore(present);
        refuseUnmeetable(map, stage, criterion.fields());
        criterion.bringBack(present.size() + 1);
        Map<String, @Nullable String> is = criterion.fields().told(map, facts);
        done(admin, map, told("broughtBack", stage, criterion, Map.of(), is).reversible(REMOVED, PRESENT));
    }

    private static void refuseMore(List<ExitCriterion> present) {
        if (present.size() >= MOST) {
            throw new Invalid("text", "process.criterion.many", MOST);
        }
    }

    private static void number(List<ExitCriterion> criteria) {
        for (int i = 0; i < criteria.size(); i++) {
            criteria.get(i).standAt(i + 1);
        }
    }

    private static Stage stage(ProcessMap map, long stageId) {
        return map.stage(stageId)
                .filter(Predicate.not(Stage::archived))
                .orElseThrow(() -> new NotFound("process.stage.gone"));
    }

    private List<ExitCriterion> living(long processId, long stageId) {
        return workshop.criteria(processId, stageId).stream()
                .filter(Predicate.not(ExitCriterion::isArchived))
                .toList();
    }

    private ExitCriterion criterion(long processId, long stageId, long id) {
        return living(processId, stageId).stream()
                .filter(criterion -> criterion.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("process.criterion.gone"));
    }

    private static void refuseUnmeetable(ProcessMap map, Stage stage, CriterionFields fields) {
        Long buyerStage = fields.buyerStage();
        if (buyerStage == null) {
            return;
        }
        boolean reachable = map.stage(buyerStage)
                .filter(asked -> asked.journey() == Journey.BUYER && !asked.archived())
                .isPresent();
        if (!reachable) {
            throw new Invalid("buyerStage", "process.criterion.buyerStage");
        }
        if (stage.journey() == Journey.BUYER) {
            throw new Invalid("fact", "process.criterion.ownJourney");
        }
    }

    private static Change told(
            String act,
            Stage stage,
            ExitCriterion criterion,
            Map<String, @Nullable String> was,
            Map<String, @Nullable String> is) {
        String subject = stage.name() + ": " + criterion.fields().text();
        return Change.of(Area.CRITERION, act, criterion.id(), subject).from(was, is);
    }

    private void done(Actor admin, ProcessMap map, Change change) {
        workshop.done(admin, workshop.process(map.id()), change);
    }
}
