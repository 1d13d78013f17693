package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who shapes the stages of a process. Each verb is an admin's, and one transaction. */
@Service
@Transactional
public class Stages {

    /** More would not be told apart on a card. */
    public static final int MOST = 9;

    private final Workshop workshop;
    private final Processes processes;
    private final Occupants occupants;
    private final Clock clock;

    Stages(Workshop workshop, Processes processes, Occupants occupants, Clock clock) {
        this.workshop = workshop;
        this.processes = processes;
        this.occupants = occupants;
        this.clock = clock;
    }

    /** Adds a stage at the end of its journey and returns its id. */
    public long add(Actor admin, long processId, Journey journey, StageFields fields) {
        workshop.hold(admin, processId);
        ProcessMap map = processes.map(processId);
        SalesProcess process = workshop.process(processId);
        List<JourneyStage> stages = workshop.stages(processId, journey);
        List<JourneyStage> living = living(stages);
        if (living.size() >= MOST) {
            throw new Invalid("name", "process.stage.many", MOST);
        }
        refuseTaken(living.stream(), fields.name());
        JourneyStage stage = new JourneyStage(processId, journey, living.size() + 1, fields);
        stages.stream().filter(JourneyStage::isArchived).forEach(old -> old.standAt(old.position() + 1));
        workshop.add(stage);
        if (journey == Journey.SELLER) {
            alignLikeTheOneBefore(map, stage.id());
        }
        workshop.done(admin, process, told("added", stage, Map.of()));
        if (stages.size() > living.size()) {
            occupants.reckonAgain(processId);
        }
        return stage.id();
    }

    /**
     * Gives a stage another name, chance, clock or guidance.
     *
     * @param seen the edition of the stage that the admin saw
     */
    public void change(Actor admin, long processId, long stageId, long seen, StageFields fields) {
        workshop.hold(admin, processId);
        SalesProcess process = workshop.process(processId);
        JourneyStage stage = workshop.stage(processId, stageId);
        StageFields was = stage.fields();
        if (was.equals(fields)) {
            return;
        }
        workshop.refuseIfEdited(seen, stage.edition(), "process.stage.overtaken", Area.STAGE, stageId, was.name());
        refuseTaken(
                workshop.stages(processId, stage.journey()).stream()
                        .filter(other -> other.id() != stageId && !other.isArchived()),
                fields.name());
        stage.change(fields);
        workshop.done(admin, process, told("changed", stage, was.told()).reversible());
        if (!was.reckonsLike(fields)) {
            occupants.reckonAgain(processId);
        }
    }

    /**
     * Puts a stage in another place of its journey.
     *
     * @param position 1 for the first place; further than the last is the last
     */
    public void place(Actor admin, long processId, long stageId, int position) {
        workshop.hold(admin, processId);
        SalesProcess process = workshop.process(processId);
        JourneyStage stage = workshop.stage(processId, stageId);
        List<JourneyStage> stages = workshop.stages(processId, stage.journey());
        int was = stage.position();
        List<JourneyStage> living = new ArrayList<>(living(stages));
        living.remove(stage);
        living.add(Math.max(1, Math.min(position, living.size() + 1)) - 1, stage);
        number(living, 1);
        if (stage.position() == was) {
            return;
        }
        workshop.done(
                admin,
                process,
                Change.of(Area.STAGE, "moved", stageId, stage.fields().name())
                        .from(
                                Map.of("position", String.valueOf(was)),
                                Map.of("position", String.valueOf(stage.position())))
                        .reversible());
        occupants.reckonAgain(processId);
    }

    /**
     * Takes a stage out of its journey. Open deals go on to the successor at once, others when they are opened again;
     * history goes on naming it. The last stage of a journey stays.
     */
    public void archive(Actor admin, long processId, long stageId, long successorId) {
        workshop.hold(admin, processId);
        ProcessMap map = processes.map(processId);
        Stage leaving = map.stage(stageId)
                .filter(Predicate.not(Stage::archived))
                .orElseThrow(() -> new Conflict("process.stage.archivedAlready"));
        if (map.stages(leaving.journey()).size() == 1) {
            throw new Conflict("process.stage.last", leaving.name());
        }
        Stage successor = Optional.of(successorId)
                .filter(id -> id != stageId)
                .map(id -> map.target(leaving.journey(), id))
                .orElseThrow(() -> new Invalid("stage", "process.stage.unknown"));
        occupants.leave(admin, processId, leaving, successor);
        SalesProcess process = workshop.process(processId);
        JourneyStage stage = workshop.stage(processId, stageId);
        takeOut(stage, successorId, workshop.stages(processId, leaving.journey()));
        workshop.alignment(processId).forEach(line -> line.replace(stageId, successorId));
        workshop.askFor(processId, stageId, successorId);
        workshop.done(
                admin,
                process,
                Change.of(Area.STAGE, "archived", stageId, leaving.name())
                        .from(Map.of(), Map.of("movedTo", successor.name())));
        occupants.reckonAgain(processId);
    }

    /**
     * An archived stage comes back, as the last of its journey. Deals that have gone on from it stay where they are.
     */
    public void bringBack(Actor admin, long processId, long stageId) {
        workshop.hold(admin, processId);
        SalesProcess process = workshop.process(processId);
        JourneyStage stage = workshop.archivedStage(processId, stageId);
        List<JourneyStage> stages = workshop.stages(processId, stage.journey());
        List<JourneyStage> living = new ArrayList<>(living(stages));
        String name = stage.fields().name();
        if (living.size() >= MOST) {
            throw new Conflict("process.stage.many", MOST);
        }
        if (living.stream().anyMatch(other -> other.fields().name().equalsIgnoreCase(name))) {
            throw new Conflict("process.stage.backTaken", name);
        }
        stage.bringBack();
        living.add(stage);
        number(living, 1);
        number(stages.stream().filter(JourneyStage::isArchived).toList(), living.size() + 1);
        workshop.done(admin, process, Change.of(Area.STAGE, "broughtBack", stageId, name));
        occupants.reckonAgain(processId);
    }

    private static List<JourneyStage> living(List<JourneyStage> stages) {
        return stages.stream().filter(Predicate.not(JourneyStage::isArchived)).toList();
    }

    private void takeOut(JourneyStage stage, long successor, List<JourneyStage> journey) {
        stage.archive(successor, clock.instant());
        journey.stream().filter(old -> old.isFollowedBy(stage.id())).forEach(old -> old.beFollowedBy(successor));
        List<JourneyStage> living = living(journey);
        number(living, 1);
        number(journey.stream().filter(JourneyStage::isArchived).toList(), living.size() + 1);
    }

    private static void number(List<JourneyStage> stages, int first) {
        for (int i = 0; i < stages.size(); i++) {
            stages.get(i).standAt(first + i);
        }
    }

    private void alignLikeTheOneBefore(ProcessMap map, long sellerStage) {
        long before = map.last(Journey.SELLER).id();
        workshop.add(new AlignedStages(
                map.id(),
                sellerStage,
                map.expected(Journey.BUYER, before).id(),
                map.expected(Journey.MARKETER, before).id()));
    }

    private static void refuseTaken(Stream<JourneyStage> others, String name) {
        if (others.anyMatch(other -> other.fields().name().equalsIgnoreCase(name))) {
            throw new Invalid("name", "process.stage.taken");
        }
    }

    private static Change told(String act, JourneyStage stage, Map<String, @Nullable String> was) {
        StageFields is = stage.fields();
        return Change.of(Area.STAGE, act, stage.id(), is.name()).from(was, is.told());
    }
}
