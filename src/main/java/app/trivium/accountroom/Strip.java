package app.trivium.accountroom;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The three-track strip of a deal.
 *
 * @param seller how many stages are reached; likewise the two others
 * @param due how many the buyer should have reached, where that is more
 * @param count how many stages the longest journey has
 * @param label all of it in words
 */
public record Strip(
        int seller, int buyer, int marketer, @Nullable Integer due, int count, String label) {

    static Strip of(ProcessMap process, Stage seller, Stage buyer, Stage marketer, boolean isOpen, Texts texts) {
        int buyerAt = place(process, buyer);
        int expected = place(process, process.expected(Journey.BUYER, seller.id()));
        Integer due = isOpen && expected > buyerAt ? expected : null;
        String label = Stream.of(seller, buyer, marketer)
                .map(stage -> texts.of(
                        "accountroom.strip",
                        texts.of("process.journey." + stage.journey().slug()),
                        place(process, stage),
                        process.stages(stage.journey()).size(),
                        stage.name()))
                .reduce((first, next) -> first + "; " + next)
                .orElse("");
        return new Strip(
                place(process, seller),
                buyerAt,
                place(process, marketer),
                due,
                Stream.of(Journey.values())
                        .mapToInt(journey -> process.stages(journey).size())
                        .max()
                        .orElse(0),
                due == null ? label : label + "; " + texts.of("accountroom.strip.due", due));
    }

    /** How many of the journey's stages in use come before the stage or are it. */
    private static int place(ProcessMap process, Stage stage) {
        return (int) process.stages(stage.journey()).stream()
                .filter(other -> other.position() <= stage.position())
                .count();
    }
}
