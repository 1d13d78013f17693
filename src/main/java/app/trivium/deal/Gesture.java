package app.trivium.deal;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the gesture that a form or a script sends along, so that sending the same twice counts once. */
final class Gesture {

    private Gesture() {}

    /** The gesture that was sent; a new one when none was. */
    static UUID orNew(@Nullable String typed) {
        String text = Parsing.optionalLine(typed, "gesture", 36);
        return text == null ? UUID.randomUUID() : read(text);
    }

    /** The gesture that must have been sent, because it names what is to be undone. */
    static UUID required(@Nullable String typed) {
        return read(Parsing.line(typed, "gesture", 36));
    }

    private static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid("gesture", "deal.gesture.unreadable");
        }
    }
}
