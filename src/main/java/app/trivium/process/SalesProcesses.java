package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.identity.TeamChoice;
import app.trivium.identity.Teams;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who shapes the list of sales processes. Each verb is an admin's, and one transaction. */
@Service
@Transactional
public class SalesProcesses {

    private final Workshop workshop;
    private final Processes processes;
    private final Pattern pattern;
    private final Occupants occupants;
    private final Teams teams;
    private final Clock clock;

    SalesProcesses(
            Workshop workshop, Processes processes, Pattern pattern, Occupants occupants, Teams teams, Clock clock) {
        this.workshop = workshop;
        this.processes = processes;
        this.pattern = pattern;
        this.occupants = occupants;
        this.teams = teams;
        this.clock = clock;
    }

    /** Adds a process with one stage a journey, and returns its id. */
    public long add(Actor admin, ProcessFields fields, Map<Journey, StageFields> firstStages) {
        SalesProcess process = add(admin, fields);
        pattern.cut(process.id(), firstStages);
        workshop.done(admin, process, told("added", process).from(Map.of(), fields.told()));
        return process.id();
    }

    /** Adds a process with the stages, the alignment table and the advice of another, and returns its id. */
    public long copy(Actor admin, ProcessFields fields, long ofProcess) {
        SalesProcess process = add(admin, fields);
        ProcessMap original = processes.map(ofProcess);
        pattern.copy(process.id(), original);
        workshop.done(
                admin,
                process,
                told("copied", process)
                        .from(
                                Map.of(),
                                Map.of(
                                        "name",
                                        fields.name(),
                                        "description",
                                        fields.description(),
                                        "copyOf",
                                        original.name())));
        return process.id();
    }

    private SalesProcess add(Actor admin, ProcessFields fields) {
        workshop.hold(admin, Workshop.THE_LIST);
        List<SalesProcess> all = workshop.processes();
        refuseTaken(all, fields.name(), null);
        SalesProcess process = new SalesProcess(fields, all.size() + 1);
        workshop.add(process);
        return process;
    }

    /** @param seen the edition of the process that the admin saw */
    public void change(Actor admin, long processId, long seen, ProcessFields fields) {
        SalesProcess process = take(admin, processId);
        ProcessFields was = process.fields();
        if (was.equals(fields)) {
            return;
        }
        workshop.refuseIfEdited(seen, process.edition(), "process.overtaken", Area.PROCESS, processId, was.name());
        refuseTaken(workshop.processes(), fields.name(), processId);
        process.describe(fields);
        workshop.done(
                admin,
                process,
                told("changed", process).from(was.told(), fields.told()).reversible());
    }

    /**
     * Says in which teams, and those below them, deals are opened in the process. Deals that are in it stay.
     *
     * @param seen the edition of the process that the admin saw
     * @param teamIds none for all teams
     * @throws Conflict if it is the default, which is everybody's
     */
    public void restrict(Actor admin, long processId, long seen, Set<Long> teamIds) {
        SalesProcess process = take(admin, processId);
        Set<Long> was = process.teams();
        if (was.equals(teamIds)) {
            return;
        }
        String name = process.fields().name();
        workshop.refuseIfEdited(seen, process.edition(), "process.overtaken", Area.PROCESS, processId, name);
        Map<Long, String> names = teams.choices().stream().collect(Collectors.toMap(TeamChoice::id, TeamChoice::name));
        if (!names.keySet().containsAll(teamIds)) {
            throw new Invalid("teams", "web.choice.unknown");
        }
        process.beUsedIn(teamIds);
        workshop.done(admin, process, told("changed", process).from(told(was, names), told(teamIds, names)));
    }

    private static Map<String, @Nullable String> told(Set<Long> teamIds, Map<Long, String> names) {
        String all = teamIds.stream().map(names::get).sorted().collect(Collectors.joining(", "));
        return teamIds.isEmpty() ? Map.of() : Map.of("teams", all);
    }

    /**
     * Puts a process in another place among those that are not archived.
     *
     * @param position 1 for the first place; further than the last is the last
     */
    public void place(Actor admin, long processId, int position) {
        SalesProcess process = take(admin, processId);
        List<SalesProcess> order = new ArrayList<>(workshop.processes());
        order.removeIf(other -> other.isArchived() && other != process);
        int was = order.indexOf(process) + 1;
        order.remove(process);
        order.add(Math.max(1, Math.min(position, order.size() + 1)) - 1, process);
        int is = order.indexOf(process) + 1;
        if (was == is) {
            return;
        }
        for (int i = 0; i < order.size(); i++) {
            order.get(i).standAt(i + 1);
        }
        workshop.done(
                admin,
                process,
                told("moved", process)
                        .from(Map.of("position", String.valueOf(was)), Map.of("position", String.valueOf(is)))
                        .reversible());
    }

    /** Deals that name no process are opened in this one from now on. */
    public void makeDefault(Actor admin, long processId) {
        SalesProcess process = take(admin, processId);
        if (process.isUsual()) {
            return;
        }
        long was = processes.defaultId();
        workshop.processes().forEach(SalesProcess::yieldDefault);
        workshop.flush();
        process.becomeDefault();
        workshop.done(
                admin,
                process,
                told("madeDefault", process)
                        .reversible(
                                Map.of("default", String.valueOf(was)), Map.of("default", String.valueOf(processId))));
    }

    /**
     * Nothing new begins in the process any more.
     *
     * @throws Conflict if it is the default or open deals stand in it
     */
    public void archive(Actor admin, long processId) {
        SalesProcess process = take(admin, processId);
        long open = occupants.open(processId);
        if (open > 0) {
            throw new Conflict("process.archive.open", process.fields().name(), open);
        }
        unless(process.isArchived(), admin, process, "archived", found -> found.archive(clock.instant()));
    }

    public void bringBack(Actor admin, long processId) {
        SalesProcess process = take(admin, processId);
        unless(!process.isArchived(), admin, process, "broughtBack", SalesProcess::bringBack);
    }

    private void unless(boolean already, Actor admin, SalesProcess process, String act, Consumer<SalesProcess> verb) {
        if (!already) {
            String was = String.valueOf(process.isArchived());
            verb.accept(process);
            workshop.done(
                    admin,
                    process,
                    told(act, process)
                            .reversible(
                                    Map.of("archived", was), Map.of("archived", String.valueOf(process.isArchived()))));
        }
    }

    private SalesProcess take(Actor admin, long processId) {
        workshop.hold(admin, Workshop.THE_LIST);
        workshop.hold(admin, processId);
        return workshop.process(processId);
    }

    private static Change told(String act, SalesProcess process) {
        return Change.of(Area.PROCESS, act, process.id(), process.fields().name());
    }

    private static void refuseTaken(List<SalesProcess> all, String name, @Nullable Long own) {
        if (all.stream()
                .anyMatch(
                        other -> other.fields().name().equalsIgnoreCase(name) && (own == null || other.id() != own))) {
            throw new Invalid("name", "process.taken");
        }
    }
}
