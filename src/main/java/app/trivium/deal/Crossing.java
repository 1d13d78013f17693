package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A deal that goes on in its journeys, or is won.
 *
 * @param from where it stood in each journey in which it moves; when it is won, in the seller's
 * @param to where it moves to in each of them; nothing when it is won
 * @param ticks what was ticked with it, by the ids of exit criteria
 * @param by the user who moves it
 */
public record Crossing(
        long deal,
        ProcessMap process,
        Map<Journey, Stage> from,
        Map<Journey, Stage> to,
        boolean won,
        Set<Long> ticks,
        long by,
        Instant at,
        UUID gesture) {

    static Crossing moving(Deal deal, ProcessMap process, Map<Journey, Stage> from, Toll toll, Act act) {
        Map<Journey, Stage> to = new EnumMap<>(Journey.class);
        from.keySet().forEach(journey -> to.put(journey, process.known(deal.stageId(journey))));
        return new Crossing(deal.id(), process, from, to, false, toll.ticks(), act.by(), act.at(), act.gesture());
    }

    /** In a process that a deal enters it leaves behind what comes before the stages it enters at. */
    static Crossing entering(Deal deal, ProcessMap process, Toll toll, Act act) {
        Map<Journey, Stage> first = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            first.put(journey, process.first(journey));
        }
        return moving(deal, process, first, toll, act);
    }

    /** A purchase is a fact, which only the seller can have got to by leaving something out. */
    static Crossing winning(Deal deal, ProcessMap process, Toll toll, Act act) {
        Map<Journey, Stage> from = Map.of(Journey.SELLER, process.known(deal.stageId(Journey.SELLER)));
        return new Crossing(deal.id(), process, from, Map.of(), true, toll.ticks(), act.by(), act.at(), act.gesture());
    }

    /**
     * The stages that it leaves behind, those it skips included: from where it stood up to before the one it goes to,
     * none when it goes back. A deal that is won leaves all that the seller had before them, the last one too.
     */
    public List<Stage> left() {
        return from.keySet().stream().flatMap(this::left).toList();
    }

    private Stream<Stage> left(Journey journey) {
        Stage stood = process.living(Objects.requireNonNull(from.get(journey)).id());
        Stage goal = to.get(journey);
        return process.stages(journey).stream()
                .filter(stage -> stage.position() >= stood.position())
                .filter(stage -> goal == null || stage.position() < goal.position());
    }
}
