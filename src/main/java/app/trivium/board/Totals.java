package app.trivium.board;

import java.math.BigDecimal;

/**
 * What some deals come to, all of them.
 *
 * @param amount sum in the home currency
 * @param weighted sum of amounts times probability, in the home currency
 * @param converted how many of the deals are in another currency
 * @param missing deals without a next step
 * @param overdue deals whose next step is late
 * @param ahead deals whose seller is ahead of the buyer
 * @param past deals that should have been closed before today
 */
record Totals(
        long deals,
        BigDecimal amount,
        BigDecimal weighted,
        long converted,
        long missing,
        long overdue,
        long ahead,
        long past) {

    static final Totals NONE = new Totals(0, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0);

    Totals plus(Totals more) {
        return new Totals(
                deals + more.deals,
                amount.add(more.amount),
                weighted.add(more.weighted),
                converted + more.converted,
                missing + more.missing,
                overdue + more.overdue,
                ahead + more.ahead,
                past + more.past);
    }
}
