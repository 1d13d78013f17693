package app.trivium.demo;

import app.trivium.identity.Actor;
import app.trivium.process.Checklists;
import app.trivium.process.Criterion.Level;
import app.trivium.process.CriterionFields;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says with what the demo company's deals leave their stages. */
@Component
class DemoChecklists {

    private static final int QUALIFY = 3;
    private static final int PRESENT = 4;
    private static final int CLOSE = 5;

    private final Checklists checklists;
    private final Processes processes;

    DemoChecklists(Checklists checklists, Processes processes) {
        this.checklists = checklists;
        this.processes = processes;
    }

    void write(Actor admin) {
        ask(admin, QUALIFY, "Amount is set", Level.REQUIRED, "AMOUNT_SET");
        ask(admin, QUALIFY, "They have said what must be different in a year", Level.ADVICE, null);
        ask(admin, PRESENT, "Somebody who signs has been met", Level.ADVICE, "SIGNER_MET");
        ask(admin, PRESENT, "Next step is planned", Level.REQUIRED, "NEXT_STEP_PLANNED");
        ask(admin, CLOSE, "Their order is in writing", Level.REQUIRED, null);
    }

    private void ask(Actor admin, int position, String text, Level level, @Nullable String fact) {
        ProcessMap process = processes.map(processes.defaultId());
        checklists.add(
                admin,
                process.id(),
                process.stages(Journey.SELLER).get(position - 1).id(),
                new CriterionFields(text, level, fact, null));
    }
}
