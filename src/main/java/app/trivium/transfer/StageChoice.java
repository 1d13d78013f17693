package app.trivium.transfer;

import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a word in a stage column stands for: a stage, or an outcome. Its notation is the stage's id or the status' name.
 */
record StageChoice(DealStatus status, @Nullable Stage stage) {

    private static final double ALIKE = 0.75;

    /** Words for outcomes, and for how far along a deal is from 0, its first stage, to 1, its last. */
    private static final Map<DealStatus, List<String>> OUTCOMES = Map.of(
            DealStatus.WON, List.of("won", "closed won", "win", "sold", "success", "ordered"),
            DealStatus.LOST,
                    List.of("lost", "closed lost", "dead", "abandoned", "disqualified", "rejected", "cancelled"),
            DealStatus.ON_HOLD, List.of("on hold", "hold", "paused", "deferred", "postponed", "later"));

    private static final Map<Double, List<String>> PROGRESS = Map.of(
            0.0, List.of("prospecting", "prospect", "lead", "new", "inquiry", "identified", "open", "backlog"),
            0.25, List.of("engaging", "engaged", "contact", "contacted", "connect", "discovery", "meeting", "approach"),
            0.5, List.of("qualification", "qualified", "qualifying", "needs analysis", "scoping", "requirements"),
            0.75, List.of("proposal", "quote", "offer", "demo", "presentation", "evaluation", "trial", "shortlist"),
            1.0, List.of("negotiation", "closing", "contract", "commit", "verbal", "decision", "legal", "signature"));

    /** Reads the notation; empty when it stands for nothing that there is. */
    static Optional<StageChoice> read(String notation, Journey journey, ProcessMap process) {
        if (notation.matches("\\d{1,18}")) {
            return process.stages(journey).stream()
                    .filter(stage -> stage.id() == Long.parseLong(notation))
                    .findFirst()
                    .map(stage -> new StageChoice(DealStatus.OPEN, stage));
        }
        return OUTCOMES.keySet().stream()
                .filter(status -> status.name().equals(notation) && journey == Journey.SELLER)
                .findFirst()
                .map(status -> new StageChoice(status, null));
    }

    /** The status that a word names, whatever stage its deal stands at. */
    static Optional<DealStatus> status(String word) {
        String plain = Likeness.plain(word);
        return plain.equals("open")
                ? Optional.of(DealStatus.OPEN)
                : OUTCOMES.entrySet().stream()
                        .filter(outcome -> outcome.getValue().contains(plain))
                        .findFirst()
                        .map(Map.Entry::getKey);
    }

    /** The notation of what the word seems to stand for; empty when it tells nothing. */
    static String guess(String word, Journey journey, ProcessMap process) {
        List<Stage> stages = process.stages(journey);
        for (Stage stage : stages) {
            if (Likeness.of(stage.name(), word) >= ALIKE) {
                return String.valueOf(stage.id());
            }
        }
        String plain = Likeness.plain(word);
        if (journey == Journey.SELLER) {
            for (Map.Entry<DealStatus, List<String>> outcome : OUTCOMES.entrySet()) {
                if (outcome.getValue().contains(plain)) {
                    return outcome.getKey().name();
                }
            }
        }
        return PROGRESS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(known -> means(known, plain)))
                .findFirst()
                .map(entry -> stages.get((int) Math.round(entry.getKey() * (stages.size() - 1))))
                .map(stage -> String.valueOf(stage.id()))
                .orElse("");
    }

    private static boolean means(String known, String plain) {
        return plain.equals(known) || Likeness.within(known, plain) && plain.contains(known);
    }
}
