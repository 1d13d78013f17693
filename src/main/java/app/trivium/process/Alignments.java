package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.process.ProcessMap.Alignment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door for who shapes the alignment table of a process. */
@Service
public class Alignments {

    private final Workshop workshop;
    private final Processes processes;
    private final Occupants occupants;

    Alignments(Workshop workshop, Processes processes, Occupants occupants) {
        this.workshop = workshop;
        this.processes = processes;
        this.occupants = occupants;
    }

    /**
     * Says anew where buyer and marketer should be at the seller stages that have a line among these.
     *
     * @param seen the edition of the table that the admin saw
     */
    @Transactional
    public void align(Actor admin, long processId, long seen, List<Alignment> lines) {
        workshop.hold(admin, processId);
        SalesProcess process = workshop.process(processId);
        ProcessMap map = processes.map(processId);
        ProcessMap aligned = map.alignedBy(lines);
        List<Stage> changed = map.stages(Journey.SELLER).stream()
                .filter(seller -> !told(map, seller).equals(told(aligned, seller)))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        workshop.refuseIfEdited(
                seen, process.alignmentEdition(), "process.alignment.overtaken", Area.ALIGNMENT, processId, map.name());
        Map<Long, AlignedStages> present = new HashMap<>();
        workshop.alignment(processId).forEach(line -> present.put(line.line().sellerStage(), line));
        lines.forEach(line -> put(processId, present.get(line.sellerStage()), line));
        process.aligned();
        workshop.done(
                admin,
                process,
                Change.of(Area.ALIGNMENT, "changed", processId, map.name())
                        .from(told(map, changed), told(aligned, changed))
                        .reversible(lines(map), lines(aligned)));
        occupants.reckonAgain(processId);
    }

    private void put(long processId, @Nullable AlignedStages present, Alignment line) {
        if (present == null) {
            workshop.add(new AlignedStages(processId, line.sellerStage(), line.buyerStage(), line.marketerStage()));
        } else {
            present.expect(line.buyerStage(), line.marketerStage());
        }
    }

    /** For the id of each seller stage those of the stages expected of buyer and marketer: "7,12". */
    static Map<String, @Nullable String> lines(ProcessMap map) {
        Map<String, @Nullable String> lines = new HashMap<>();
        for (Stage seller : map.stages(Journey.SELLER)) {
            lines.put(
                    String.valueOf(seller.id()),
                    map.expected(Journey.BUYER, seller.id()).id() + ","
                            + map.expected(Journey.MARKETER, seller.id()).id());
        }
        return lines;
    }

    private static Map<String, @Nullable String> told(ProcessMap map, List<Stage> sellers) {
        return Map.of(
                "alignment", sellers.stream().map(seller -> told(map, seller)).collect(Collectors.joining("; ")));
    }

    /** "Qualify: Determine requirements, Interested" */
    private static String told(ProcessMap map, Stage seller) {
        return "%s: %s, %s"
                .formatted(
                        seller.name(),
                        map.expected(Journey.BUYER, seller.id()).name(),
                        map.expected(Journey.MARKETER, seller.id()).name());
    }
}
