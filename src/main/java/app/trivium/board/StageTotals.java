package app.trivium.board;

import java.math.BigDecimal;

/**
 * What the matching deals at one stage come to, all of them.
 *
 * @param amount sum in the home currency
 * @param weighted sum of amounts times probability, in the home currency
 * @param converted how many of the deals are in another currency
 * @param missing deals without a next step
 * @param overdue deals whose next step is late
 * @param ahead deals whose seller is ahead of the buyer
 * @param past deals that should have been closed before today
 */
record StageTotals(
        long stage,
        long deals,
        BigDecimal amount,
        BigDecimal weighted,
        long converted,
        long missing,
        long overdue,
        long ahead,
        long past) {

    static StageTotals none(long stage) {
        return new StageTotals(stage, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0);
    }

    StageTotals plus(StageTotals other) {
        return new StageTotals(
                stage,
                deals + other.deals,
                amount.add(other.amount),
                weighted.add(other.weighted),
                converted + other.converted,
                missing + other.missing,
                overdue + other.overdue,
                ahead + other.ahead,
                past + other.past);
    }
}
