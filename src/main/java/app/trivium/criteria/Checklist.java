package app.trivium.criteria;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** With what a deal leaves a stage at which it stands. */
public record Checklist(String journey, String label, String stage, List<Item> items) {

    /**
     * @param byHand whether somebody ticks it
     * @param note who ticked it and when; null when nobody has
     */
    public record Item(
            long id,
            String text,
            boolean required,
            boolean met,
            boolean byHand,
            @Nullable String note) {}
}
