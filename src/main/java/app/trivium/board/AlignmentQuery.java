package app.trivium.board;

import app.trivium.process.Journey;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how many open deals stand where in two journeys at once. */
@Component
class AlignmentQuery {

    private final JdbcClient jdbc;

    AlignmentQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open matching deals at one stage of the seller and one of the other journey; sums in the home currency. */
    record Cell(long seller, long other, long deals, BigDecimal amount, long converted) {

        Total total() {
            return new Total(deals, amount, converted);
        }
    }

    /** Several of them together. */
    record Total(long deals, BigDecimal amount, long converted) {

        static final Total NONE = new Total(0, BigDecimal.ZERO, 0);

        Total plus(Total more) {
            return new Total(deals + more.deals, amount.add(more.amount), converted + more.converted);
        }
    }

    List<Cell> cells(Where where, Journey other) {
        return jdbc.sql("""
                        select d.seller_stage_id as seller, d.%s_stage_id as other, count(*) as deals,
                               coalesce(sum(d.amount * x.rate), 0) as amount,
                               count(*) filter (where d.currency <> (select code from currency where home)) as converted
                        from %s where d.status = 'OPEN' and %s
                        group by 1, 2""".formatted(other.slug(), Where.DEALS, where.condition()))
                .params(where.parameters())
                .query(Cell.class)
                .list();
    }
}
