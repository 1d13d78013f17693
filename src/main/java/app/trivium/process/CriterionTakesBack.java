package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.identity.Actor;
import app.trivium.identity.TakesBack;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was done to exit criteria of stages that are still there. */
@Component
class CriterionTakesBack implements TakesBack {

    private final Checklists front;
    private final Workshop workshop;

    CriterionTakesBack(Checklists front, Workshop workshop) {
        this.front = front;
        this.workshop = workshop;
    }

    @Override
    public Area area() {
        return Area.CRITERION;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        criterion(entry).ifPresent(criterion -> workshop.hold(admin, criterion.processId()));
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return criterion(entry).map(ExitCriterion::state).orElse(Map.of());
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        ExitCriterion criterion = criterion(entry).orElseThrow();
        long process = criterion.processId();
        long stage = criterion.stageId();
        if (was.containsKey(ExitCriterion.REMOVED)) {
            if (Boolean.parseBoolean(was.get(ExitCriterion.REMOVED))) {
                front.remove(admin, process, stage, criterion.id());
            } else {
                front.bringBack(admin, process, stage, criterion.id());
            }
        } else if (was.containsKey(ExitCriterion.POSITION)) {
            int place = Integer.parseInt(Objects.requireNonNull(was.get(ExitCriterion.POSITION)));
            front.place(admin, process, stage, criterion.id(), place);
        } else {
            CriterionFields fields = criterion.fields().with(was);
            front.change(admin, process, stage, criterion.id(), criterion.edition(), fields);
        }
    }

    private Optional<ExitCriterion> criterion(AuditEntry entry) {
        return workshop.criterion(entry.subjectId())
                .filter(criterion -> workshop.living(criterion.stageId()).isPresent());
    }
}
