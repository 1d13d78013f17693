package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.identity.Actor;
import app.trivium.identity.TakesBack;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was done to a process as a whole. */
@Component
class ProcessTakesBack implements TakesBack {

    private final SalesProcesses front;
    private final Processes processes;
    private final Workshop workshop;

    ProcessTakesBack(SalesProcesses front, Processes processes, Workshop workshop) {
        this.front = front;
        this.processes = processes;
        this.workshop = workshop;
    }

    @Override
    public Area area() {
        return Area.PROCESS;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        workshop.hold(admin, Workshop.THE_LIST);
        workshop.hold(admin, entry.subjectId());
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        SalesProcess process = workshop.process(entry.subjectId());
        Map<String, @Nullable String> state = new HashMap<>(process.fields().told());
        state.put("default", String.valueOf(processes.defaultId()));
        state.put("archived", String.valueOf(process.isArchived()));
        List<SalesProcess> order = workshop.processes().stream()
                .filter(other -> !other.isArchived())
                .toList();
        if (order.contains(process)) {
            state.put("position", String.valueOf(order.indexOf(process) + 1));
        }
        return state;
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        long id = entry.subjectId();
        if (was.containsKey("position")) {
            front.place(admin, id, Integer.parseInt(value(was, "position")));
        } else if (was.containsKey("default")) {
            front.makeDefault(admin, Long.parseLong(value(was, "default")));
        } else if (was.containsKey("archived")) {
            archive(admin, id, Boolean.parseBoolean(value(was, "archived")));
        } else {
            SalesProcess process = workshop.process(id);
            Map<String, @Nullable String> fields =
                    new HashMap<>(process.fields().told());
            fields.putAll(was);
            front.change(
                    admin,
                    id,
                    process.edition(),
                    new ProcessFields(value(fields, "name"), value(fields, "description")));
        }
    }

    private void archive(Actor admin, long id, boolean archived) {
        if (archived) {
            front.archive(admin, id);
        } else {
            front.bringBack(admin, id);
        }
    }

    private static String value(Map<String, @Nullable String> fields, String name) {
        return Objects.requireNonNull(fields.get(name));
    }
}
