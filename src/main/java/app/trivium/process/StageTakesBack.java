package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.identity.Actor;
import app.trivium.identity.TakesBack;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was changed of a stage, and its place. A stage that has been archived is no longer there. */
@Component
class StageTakesBack implements TakesBack {

    private final Stages front;
    private final Workshop workshop;

    StageTakesBack(Stages front, Workshop workshop) {
        this.front = front;
        this.workshop = workshop;
    }

    @Override
    public Area area() {
        return Area.STAGE;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        workshop.processOf(entry.subjectId()).ifPresent(process -> workshop.hold(admin, process));
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return workshop.living(entry.subjectId())
                .map(stage -> {
                    Map<String, @Nullable String> state = stage.fields().told();
                    state.put("position", String.valueOf(stage.position()));
                    return state;
                })
                .orElse(Map.of());
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        JourneyStage stage = workshop.living(entry.subjectId()).orElseThrow();
        if (was.containsKey("position")) {
            int place = Integer.parseInt(Objects.requireNonNull(was.get("position")));
            front.place(admin, stage.processId(), stage.id(), place);
        } else {
            front.change(
                    admin,
                    stage.processId(),
                    stage.id(),
                    stage.edition(),
                    stage.fields().with(was));
        }
    }
}
