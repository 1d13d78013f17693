package app.trivium.board;

import java.util.Locale;

/** In which state the next step is that is looked for. */
enum StepChoice {
    NONE("d.next_step is null"),
    OVERDUE("d.next_step is not null and d.next_step_on < :today");

    private final String condition;

    StepChoice(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
