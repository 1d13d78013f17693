package app.trivium.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mark a page gives each form, so that sending the form twice counts once. */
public final class Gesture {

    private static final Pattern SHAPE = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Gesture() {}

    /** The gesture a form came with; a new one for a form that came without. */
    public static UUID of(@Nullable String sent) {
        return sent != null && SHAPE.matcher(sent).matches() ? UUID.fromString(sent) : UUID.randomUUID();
    }
}
