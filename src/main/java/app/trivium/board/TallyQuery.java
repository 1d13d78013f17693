package app.trivium.board;

import app.trivium.deal.DealStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the deals that match a condition, or only what has changed about them since they were counted. */
@Component
class TallyQuery {

    /** Sums are exact, so that what is added and taken away again leaves nothing behind. */
    private static final String BY_PLACE = """
            select d.status, d.seller_stage_id, d.buyer_stage_id, d.marketer_stage_id,
                   sum(d.sign) as deals,
                   coalesce(sum(d.sign * d.amount * x.rate), 0) as amount,
                   coalesce(sum(d.sign * d.amount * x.rate * d.probability), 0) * 0.01 as weighted,
                   coalesce(sum(d.sign) filter (where d.currency <> (select code from currency where home)), 0) as converted,
                   coalesce(sum(d.sign) filter (where d.next_step is null), 0) as missing,
                   coalesce(sum(d.sign) filter (where %s), 0) as overdue,
                   coalesce(sum(d.sign) filter (where %s), 0) as ahead,
                   coalesce(sum(d.sign) filter (where d.expected_close < :today), 0) as past
            from %%s d left join exchange_rate x on x.currency = d.currency
            where %%s
            group by 1, 2, 3, 4""".formatted(StepChoice.OVERDUE.condition(), GapChoice.AHEAD.condition());

    private static final String COUNT = """
            select pg_current_snapshot()::text as snapshot, now() as counted_at, true as counts, t.*
            from (values (1)) one left join (%s) t on true""";

    /**
     * The first trace of a deal that the snapshot does not show is what it was at the time of the snapshot. That is
     * taken away, and what the deal is now is added.
     */
    private static final String CHANGES = """
            with first_trace as materialized (
                select distinct on (b.deal_id) b.deal_id, b.was from deal_before b
                where b.xid >= pg_snapshot_xmin(cast(:snapshot as pg_snapshot))
                  and not pg_visible_in_snapshot(b.xid, cast(:snapshot as pg_snapshot))
                order by b.deal_id, b.id),
            changed as (
                select (was).*, -1 as sign from first_trace where (was).id is not null
                union all
                select d.*, 1 from deal d join first_trace t on t.deal_id = d.id)
            select pg_current_snapshot()::text as snapshot, cast(:countedAt as timestamptz) as counted_at,
                   cast(:countedAt as timestamptz) > now() - interval '30 minutes'
                     and not exists (
                       select from totals_void v
                       where v.xid >= pg_snapshot_xmin(cast(:snapshot as pg_snapshot))
                         and not pg_visible_in_snapshot(v.xid, cast(:snapshot as pg_snapshot))
                         and v.what = any(:leansOn)) as counts,
                   t.*
            from (values (1)) one left join (%s) t on true""";

    private final JdbcClient jdbc;

    TallyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A tally, and the state of the database it is true for.
     *
     * @param snapshot as PostgreSQL writes it: which transactions' changes are counted
     * @param countedAt when all deals were counted one by one
     */
    record Counted(Tally tally, String snapshot, OffsetDateTime countedAt) {}

    /** Counts all matching deals. */
    Counted count(Where where) {
        String deals = BY_PLACE.formatted("(select *, 1 as sign from deal)", where.condition());
        return jdbc.sql(COUNT.formatted(deals))
                .params(where.parameters())
                .query(Reading::of)
                .counted(new Tally(Map.of()));
    }

    /** The tally as it is now, or null when all has to be counted again. */
    @Nullable Counted recount(Where where, Counted before) {
        String deals = BY_PLACE.formatted("changed", where.conditionOfRows());
        Reading reading = jdbc.sql(CHANGES.formatted(deals))
                .params(where.parameters())
                .param("snapshot", before.snapshot())
                .param("countedAt", before.countedAt())
                .param("leansOn", where.leansOn().stream().map(Enum::name).toArray(String[]::new))
                .query(Reading::of);
        return reading.counts ? reading.counted(before.tally()) : null;
    }

    /** What the rows say while they are read; there is at least one, with no place in it when nothing was counted. */
    private static final class Reading {

        private final Map<Place, Totals> places = new HashMap<>();
        private String snapshot = "";
        private OffsetDateTime countedAt = OffsetDateTime.MIN;

        private boolean counts;

        static Reading of(ResultSet rows) throws SQLException {
            Reading reading = new Reading();
            while (rows.next()) {
                reading.add(rows);
            }
            return reading;
        }

        private void add(ResultSet row) throws SQLException {
            counts = row.getBoolean("counts");
            snapshot = row.getString("snapshot");
            countedAt = row.getObject("counted_at", OffsetDateTime.class);
            String status = row.getString("status");
            if (status != null) {
                places.put(
                        new Place(
                                DealStatus.valueOf(status),
                                row.getLong("seller_stage_id"),
                                row.getLong("buyer_stage_id"),
                                row.getLong("marketer_stage_id")),
                        new Totals(
                                row.getLong("deals"),
                                row.getBigDecimal("amount"),
                                row.getBigDecimal("weighted"),
                                row.getLong("converted"),
                                row.getLong("missing"),
                                row.getLong("overdue"),
                                row.getLong("ahead"),
                                row.getLong("past")));
            }
        }

        Counted counted(Tally before) {
            return new Counted(before.plus(new Tally(places)), snapshot, countedAt);
        }
    }
}
