package app.trivium.customfield;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter by an added field, in a form.
 *
 * @param kind "text", "range", "days", "picks" or "flag"
 * @param inputs one, or the least and the most
 * @param choices what can be picked
 */
public record FilterInput(String kind, String label, List<Typed> inputs, List<Choice> choices) {

    /** An input with what stands in it, and what is wrong with that. */
    public record Typed(
            String name,
            String label,
            String value,
            @Nullable String error) {}

    /** A choice, and whether it is wanted. */
    public record Choice(String value, String label, boolean picked) {}
}
