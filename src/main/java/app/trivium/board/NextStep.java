package app.trivium.board;

import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a deal's next step reads on a card or in a row.
 *
 * @param step what is planned; null for nothing
 * @param kind the name of its kind, such as "Call"
 */
record NextStep(
        @Nullable String step,
        @Nullable LocalDate on,
        @Nullable String kind) {

    String words(Formats formats, Texts texts) {
        if (step == null) {
            return texts.of("board.step.missing");
        }
        String what = kind == null ? step : texts.of("board.step.kind", kind, step);
        if (on == null) {
            return what;
        }
        long late = ChronoUnit.DAYS.between(on, formats.today());
        String when = late > 0 ? texts.of("board.step.late", late) : formats.near(on, texts.of("board.step.today"));
        return texts.of("board.step", what, when);
    }

    /** The class of its state. */
    String state(LocalDate today) {
        if (step == null) {
            return "none";
        }
        return on != null && on.isBefore(today) ? "late" : "";
    }
}
