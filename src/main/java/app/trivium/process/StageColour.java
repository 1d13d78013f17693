package app.trivium.process;

import java.util.Locale;

/** By which a stage is found faster. It says nothing that the stage's name does not. */
public enum StageColour {
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    TEAL,
    BLUE,
    VIOLET,
    PINK,
    GREY;

    /** The colour's name in texts: "red". */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
