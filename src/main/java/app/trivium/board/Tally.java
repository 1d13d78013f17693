package app.trivium.board;

import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** What the matching deals come to at every place where some of them stand. */
record Tally(Map<Place, Totals> places) {

    Tally {
        places = Map.copyOf(places);
    }

    /** All of them together. */
    Totals all() {
        return sum(places.values());
    }

    /** The open ones at each stage of one journey. */
    Map<Long, Totals> at(Journey journey) {
        return open(place -> place.stage(journey));
    }

    /** The open ones by whatever a place is sorted by. */
    <K> Map<K, Totals> open(Function<Place, K> key) {
        Map<K, Totals> sums = new HashMap<>();
        places.forEach((place, totals) -> {
            if (place.status() == DealStatus.OPEN) {
                sums.merge(key.apply(place), totals, Totals::plus);
            }
        });
        return sums;
    }

    /** How many of them have the status. */
    long count(DealStatus status) {
        return where(place -> place.status() == status).deals();
    }

    Totals where(Predicate<Place> wanted) {
        return sum(places.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** This and the other one; where nothing is left, no place is kept. */
    Tally plus(Tally more) {
        Map<Place, Totals> sums = new HashMap<>(places);
        more.places.forEach((place, totals) -> sums.merge(place, totals, Totals::plus));
        sums.values().removeIf(totals -> totals.deals() == 0);
        return new Tally(sums);
    }

    private static Totals sum(Collection<Totals> totals) {
        return totals.stream().reduce(Totals.NONE, Totals::plus);
    }
}
