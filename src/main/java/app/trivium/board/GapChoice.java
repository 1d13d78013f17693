package app.trivium.board;

import java.util.Locale;

/** Which gaps between seller and buyer are looked for. */
enum GapChoice {
    AHEAD("d.gap >= 1"),
    FAR("d.gap >= 2"),
    BUYER("d.gap <= -2"),
    ANY("(d.gap >= 1 or d.gap <= -2)");

    private final String condition;

    GapChoice(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
