package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a gesture did to a deal.
 *
 * @param version the deal's version from now on
 * @param passages the moves that were made; none when the deal stood there already or the gesture was sent twice
 * @param suggested the stages the alignment table expects of the buyer and the marketer now and which the deal has not
 *     reached: a suggestion, never set in silence
 */
public record MoveDone(
        long dealId, String dealName, long version, List<Passage> passages, List<Stage> suggested, UUID gesture) {

    /** One move, in words. */
    public record Passage(Journey journey, String from, String to) {}

    static Passage passage(Move move, Map<Journey, Stage> before, ProcessMap process) {
        return new Passage(
                move.journey(),
                Objects.requireNonNull(before.get(move.journey())).name(),
                process.known(move.toStageId()).name());
    }

    static MoveDone of(Deal deal, long version, ProcessMap process, List<Passage> passages, MoveOrder order) {
        List<Stage> suggested = passages.isEmpty() || !order.to().containsKey(Journey.SELLER)
                ? List.of()
                : Stream.of(Journey.BUYER, Journey.MARKETER)
                        .map(journey -> process.expected(journey, deal.stageId(Journey.SELLER)))
                        .filter(stage ->
                                process.known(deal.stageId(stage.journey())).position() < stage.position())
                        .toList();
        return new MoveDone(deal.id(), deal.fields().name(), version, passages, suggested, order.gesture());
    }
}
