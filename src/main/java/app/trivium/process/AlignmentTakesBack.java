package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.identity.Actor;
import app.trivium.identity.TakesBack;
import app.trivium.process.ProcessMap.Alignment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was changed of an alignment table, line by line. */
@Component
class AlignmentTakesBack implements TakesBack {

    private final Alignments front;
    private final Processes processes;
    private final Workshop workshop;

    AlignmentTakesBack(Alignments front, Processes processes, Workshop workshop) {
        this.front = front;
        this.processes = processes;
        this.workshop = workshop;
    }

    @Override
    public Area area() {
        return Area.ALIGNMENT;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        workshop.hold(admin, entry.subjectId());
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return Alignments.lines(processes.map(entry.subjectId()));
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        long seen = workshop.process(entry.subjectId()).alignmentEdition();
        front.align(
                admin,
                entry.subjectId(),
                seen,
                was.entrySet().stream()
                        .map(line -> line(line.getKey(), Objects.requireNonNull(line.getValue())))
                        .toList());
    }

    private static Alignment line(String seller, String expected) {
        int comma = expected.indexOf(',');
        return new Alignment(
                Long.parseLong(seller),
                Long.parseLong(expected.substring(0, comma)),
                Long.parseLong(expected.substring(comma + 1)));
    }
}
