package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from everything else about a deal, reckoned anew at each change and kept for counting and sorting.
 *
 * @param gap by how many buyer stages the seller is ahead (positive) or behind, by the alignment table
 * @param probability percent, 0 to 100: certain when won, none when lost, else set by hand or the seller stage's
 * @param staleOn the day on which the seller's stage turns stale
 * @param attentionOn the first day on which anything about the deal wants attention; a board sorted by it has the
 *     longest neglected deal on top
 */
@Embeddable
record Reckoning(short gap, short probability, LocalDate staleOn, LocalDate attentionOn) {

    private static final short CERTAIN = 100;
    private static final short NEVER = 0;

    static Reckoning of(DealFields fields, Standing standing, DealStatus status, ProcessMap process) {
        Stage stage = process.known(standing.seller().stageId());
        int gap = process.gap(stage.id(), standing.track(Journey.BUYER).stageId());
        LocalDate staleOn = standing.seller().day().plusDays(stage.staleDays());
        return new Reckoning(
                (short) gap,
                probability(fields, stage, status),
                staleOn,
                firstAttention(fields, standing, staleOn, gap));
    }

    private static short probability(DealFields fields, Stage stage, DealStatus status) {
        if (status.isClosed()) {
            return status == DealStatus.WON ? CERTAIN : NEVER;
        }
        Short byHand = fields.probability();
        return byHand != null
                ? byHand
                : Objects.requireNonNull(stage.winProbability()).shortValue();
    }

    /**
     * The first day on which one of these holds: the next step is due, or there has been none since the deal came to
     * its stage; the stage goes stale; the deal should have been closed; the seller has been ahead of the buyer since
     * the last of their moves.
     */
    private static LocalDate firstAttention(DealFields fields, Standing standing, LocalDate staleOn, int gap) {
        LocalDate reached = standing.seller().day();
        return Stream.of(
                        staleOn,
                        fields.nextStep() == null ? reached : orNever(fields.nextStepOn()),
                        orNever(fields.expectedClose()),
                        gap > 0 ? later(reached, standing.buyer().day()) : LocalDate.MAX)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate orNever(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
