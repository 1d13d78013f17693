package app.trivium.process;

import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws the three-track strips of one page. */
public final class StripWriter {

    private static final int USUAL = 5;

    /** Where a deal stands in a journey, and since when. */
    public record At(long stage, Instant since) {}

    private final ProcessMap process;
    private final Formats formats;
    private final Texts texts;

    public StripWriter(ProcessMap process, Formats formats, Texts texts) {
        this.process = process;
        this.formats = formats;
        this.texts = texts;
    }

    /** The strip of an open deal: with what should be reached by now, and what nobody has touched for long. */
    public Strip open(Map<Journey, At> at) {
        return strip(at, true);
    }

    /** The strip of a deal that is not open: only where it stands. */
    public Strip resting(Map<Journey, At> at) {
        return strip(at, false);
    }

    private Strip strip(Map<Journey, At> at, boolean open) {
        At seller = of(at, Journey.SELLER);
        return new Strip(
                words(at, open),
                lane(Journey.SELLER, seller, seller, false),
                lane(Journey.BUYER, of(at, Journey.BUYER), seller, open),
                lane(Journey.MARKETER, of(at, Journey.MARKETER), seller, open));
    }

    private static At of(Map<Journey, At> at, Journey journey) {
        return Objects.requireNonNull(at.get(journey));
    }

    private Strip.Lane lane(Journey journey, At at, At seller, boolean open) {
        int reached = reached(journey, at);
        Integer due = open ? due(journey, reached, seller) : null;
        int n = process.stages(journey).size();
        return new Strip.Lane(reached, due, open && isOld(journey, at) ? "old" : null, n == USUAL ? null : n);
    }

    private String words(Map<Journey, At> at, boolean open) {
        At seller = of(at, Journey.SELLER);
        StringBuilder words = new StringBuilder();
        for (Journey journey : Journey.values()) {
            At here = of(at, journey);
            int reached = reached(journey, here);
            words.append(words.isEmpty() ? "" : "; ")
                    .append(texts.of(
                            "process.strip." + journey.slug(),
                            reached,
                            process.stages(journey).size(),
                            process.known(here.stage()).name()));
            Integer due = open ? due(journey, reached, seller) : null;
            if (due != null) {
                words.append(texts.of("process.strip.due", due));
            }
            if (open && isOld(journey, here)) {
                words.append(texts.of("process.strip.old", formats.date(here.since())));
            }
        }
        return words.toString();
    }

    private @Nullable Integer due(Journey journey, int reached, At seller) {
        if (journey == Journey.SELLER) {
            return null;
        }
        Stage expected = process.expected(journey, seller.stage());
        int due = place(journey, expected);
        return due > reached ? due : null;
    }

    private boolean isOld(Journey journey, At at) {
        return journey != Journey.SELLER
                && formats.daysSince(at.since()) >= process.known(at.stage()).staleDays();
    }

    private int reached(Journey journey, At at) {
        return place(journey, process.known(at.stage()));
    }

    /** How many of the journey's stages in use come before the stage or are it. */
    private int place(Journey journey, Stage stage) {
        List<Stage> stages = process.stages(journey);
        int place = 0;
        while (place < stages.size() && stages.get(place).position() <= stage.position()) {
            place++;
        }
        return place;
    }
}
