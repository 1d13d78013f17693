package app.trivium.demo;

import app.trivium.identity.Actor;
import app.trivium.timeline.Notes;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the people of the demo company wrote about their deals. */
@Component
class DemoTalk {

    private final Notes notes;

    DemoTalk(Notes notes) {
        this.notes = notes;
    }

    void write(Named<Actor> staff, Named<Long> dealIds) {
        for (Sheet.Line line : Sheet.lines("notes.csv")) {
            notes.write(
                    staff.of(line.text("author")), dealIds.of(line.text("deal")), line.text("body"), UUID.randomUUID());
        }
    }
}
