package app.trivium.demo;

import app.trivium.deal.Part;
import app.trivium.deal.StakeholderRole;
import app.trivium.deal.Stakeholders;
import app.trivium.identity.Actor;
import app.trivium.timeline.Notes;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who takes part in the demo company's deals, and what has been noted about them. */
@Component
class DemoTalk {

    private final Stakeholders stakeholders;
    private final Notes notes;

    DemoTalk(Stakeholders stakeholders, Notes notes) {
        this.stakeholders = stakeholders;
        this.notes = notes;
    }

    void name(Actor ada, Named<Long> dealIds, Named<Long> personIds) {
        for (Sheet.Line line : Sheet.lines("stakeholders.csv")) {
            var role = StakeholderRole.valueOf(line.text("role"));
            var part = new Part(role, line.number("stance"), "yes".equals(line.text("met")));
            stakeholders.put(ada, dealIds.of(line.text("deal")), personIds.of(line.text("person")), part);
        }
    }

    void write(Named<Actor> staff, Named<Long> dealIds) {
        for (Sheet.Line line : Sheet.lines("notes.csv")) {
            notes.write(
                    staff.of(line.text("author")), dealIds.of(line.text("deal")), line.text("body"), UUID.randomUUID());
        }
    }
}
