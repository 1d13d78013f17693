package app.trivium.board;

import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import app.trivium.process.StripWriter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the list of deals page by page. */
@Component
class ListQuery {

    static final int PAGE = 50;

    /** Nobody reads further; who wants to, narrows the filter. It bounds what a page can cost. */
    static final int LAST_PAGE = 200;

    /** So few are put in order at hardly any cost, and need not be looked for along the order of an index. */
    private static final int FEW = 1_000;

    private final JdbcClient jdbc;

    ListQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the database says of a deal for its row. */
    record Row(
            long id,
            long version,
            long process,
            DealStatus status,
            String name,
            String account,
            String owner,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable LocalDate close,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn,
            @Nullable String nextStepKind,
            Map<Journey, StripWriter.At> at,
            @Nullable String custom) {}

    /** @param matching how many deals match */
    List<Row> rows(Where where, long matching, ListSort sort, boolean descending, int page) {
        Where wanted = matching <= FEW ? where.ofFew() : where;
        String join = sort == ListSort.STAGE ? "join stage st on st.id = d.seller_stage_id" : "";
        return jdbc.sql("""
                        select p.*, (select k.name from activity_kind k where k.id = p.next_step_kind_id) as next_step_kind
                        from (select d.id, d.version, d.process_id, d.status, d.name, a.name as account, o.name as owner,
                               d.amount, d.currency, d.expected_close, d.next_step, d.next_step_on, d.next_step_kind_id,
                               d.seller_stage_id, d.seller_since, d.buyer_stage_id, d.buyer_since,
                               d.marketer_stage_id, d.marketer_since, d.custom::text as custom
                        from %s join account a on a.id = d.account_id join app_user o on o.id = d.owner_id %s
                        where %s order by %s limit :limit offset :offset) p""".formatted(Where.DEALS, join, wanted.condition(), sort.orderBy(descending)))
                .params(where.parameters())
                .param("limit", PAGE)
                .param("offset", (page - 1) * PAGE)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("version"),
                row.getLong("process_id"),
                DealStatus.valueOf(row.getString("status")),
                row.getString("name"),
                row.getString("account"),
                row.getString("owner"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("expected_close", LocalDate.class),
                row.getString("next_step"),
                row.getObject("next_step_on", LocalDate.class),
                row.getString("next_step_kind"),
                standing(row),
                row.getString("custom"));
    }

    /** Where the deal of a row stands; the row has the columns of the three journeys. */
    static Map<Journey, StripWriter.At> standing(ResultSet row) throws SQLException {
        Map<Journey, StripWriter.At> at = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            at.put(
                    journey,
                    new StripWriter.At(
                            row.getLong(journey.slug() + "_stage_id"),
                            row.getObject(journey.slug() + "_since", OffsetDateTime.class)
                                    .toInstant()));
        }
        return at;
    }
}
