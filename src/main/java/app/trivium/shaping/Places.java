package app.trivium.shaping;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/** Reads the place in a list that something is put to. */
final class Places {

    private static final int FURTHEST = 1_000_000;

    private Places() {}

    static int read(@Nullable String typed) {
        Integer position = Parsing.number(typed, "position", 1, FURTHEST);
        if (position == null) {
            throw new Invalid("position", "web.text.missing");
        }
        return position;
    }
}
