package app.trivium.board;

import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How a deal's next step reads on a card or in a row. */
final class NextStep {

    private NextStep() {}

    static String words(@Nullable String step, @Nullable LocalDate on, Formats formats, Texts texts) {
        if (step == null) {
            return texts.of("board.step.missing");
        }
        if (on == null) {
            return step;
        }
        long late = ChronoUnit.DAYS.between(on, formats.today());
        String when = late > 0 ? texts.of("board.step.late", late) : formats.near(on, texts.of("board.step.today"));
        return texts.of("board.step", step, when);
    }

    /** The class of its state. */
    static String kind(@Nullable String step, @Nullable LocalDate on, LocalDate today) {
        if (step == null) {
            return "none";
        }
        return on != null && on.isBefore(today) ? "late" : "";
    }
}
