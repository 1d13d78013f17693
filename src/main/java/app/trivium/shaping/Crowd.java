package app.trivium.shaping;

import app.trivium.process.Gap;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import java.util.List;
import java.util.function.Predicate;

/** The open deals of a process, counted by where they stand. */
record Crowd(List<Spot> spots) {

    /** So many deals stand at the same three stages. */
    record Spot(long seller, long buyer, long marketer, long deals) {

        boolean isAt(long stage) {
            return seller == stage || buyer == stage || marketer == stage;
        }

        /** Whether buyer or marketer are not where the process expects them. */
        boolean isOff(ProcessMap process) {
            int marketerGap = process.expected(Journey.MARKETER, seller).position()
                    - process.known(marketer).position();
            return Gap.of(process.gap(seller, buyer)).isApart()
                    || Gap.of(marketerGap).isApart();
        }
    }

    long all() {
        return sum(spot -> true);
    }

    long at(long stage) {
        return sum(spot -> spot.isAt(stage));
    }

    long off(ProcessMap process) {
        return sum(spot -> spot.isOff(process));
    }

    long off(ProcessMap process, long sellerStage) {
        return sum(spot -> spot.seller() == sellerStage && spot.isOff(process));
    }

    private long sum(Predicate<Spot> counted) {
        return spots.stream().filter(counted).mapToLong(Spot::deals).sum();
    }
}
