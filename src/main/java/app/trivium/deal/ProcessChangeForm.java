package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the form sends by which a deal changes its process.
 *
 * @param process the process it shall go over to
 * @param seller the stage to stand at there, likewise {@code buyer} and {@code marketer}; empty for the one in the same
 *     place
 * @param asked present when a person filled the form in and gets it back if something is wrong with it
 */
record ProcessChangeForm(
        @Nullable String process,
        @Nullable String seller,
        @Nullable String buyer,
        @Nullable String marketer,
        @Nullable String version,
        @Nullable String gesture,
        @Nullable String back,
        @Nullable String asked) {

    ProcessOrder order() {
        Long wanted = Parsing.id(process, "process");
        if (wanted == null) {
            throw new Invalid("process", "deal.process.missing");
        }
        Map<Journey, Long> to = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            Long stage = Parsing.id(chosen(journey), journey.slug());
            if (stage != null) {
                to.put(journey, stage);
            }
        }
        return new ProcessOrder(wanted, to, Seen.version(version), Gesture.orNew(gesture));
    }

    /** The stage chosen in the journey, as it was sent. */
    @Nullable String chosen(Journey journey) {
        return switch (journey) {
            case SELLER -> seller;
            case BUYER -> buyer;
            case MARKETER -> marketer;
        };
    }
}
