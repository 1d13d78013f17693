package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the cards of boards page by page. */
@Component
class BoardQuery {

    /** How many cards of a column come at once. */
    static final int PAGE = 50;

    private final JdbcClient jdbc;

    BoardQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked of a board.
     *
     * @param where for the deals of its process that match the filter
     */
    record Ask(Journey journey, BoardSort sort, Where where, Actor actor) {

        private String stage() {
            return "d." + journey.slug() + "_stage_id";
        }

        private String me() {
            return value(":me", "bigint");
        }

        private String stages() {
            return value(":stages", "bigint[]");
        }

        /**
         * Known to the planner only where it is to plan once: what it does not know makes it plan anew for the values.
         */
        private String limit() {
            return where.leansOnValues() ? ":limit" : Integer.toString(PAGE + 1);
        }

        /**
         * A parameter; hidden from the planner where a plan for one value is as good for any other. It then plans once
         * and not for every board, which took it as long as to read the cards.
         */
        private String value(String parameter, String type) {
            return where.leansOnValues() ? parameter : "(select " + parameter + "::" + type + ")";
        }
    }

    /** For each of the stages its next cards, one more than a page if there are more. */
    List<CardRow> cards(Ask ask, Collection<Long> stages, @Nullable Rank after) {
        String inStage = "d.status = 'OPEN' and %s = s.id and %s"
                .formatted(ask.stage(), ask.where().condition());
        String starred =
                page(ask, "star t join deal d on d.id = t.deal_id and t.user_id = " + ask.me(), true, inStage, after);
        String others = page(
                ask,
                "deal d",
                false,
                inStage + " and not exists (select from star t where t.deal_id = d.id and t.user_id = " + ask.me()
                        + ")",
                after);
        String pages = after == null || after.starred() ? starred + " union all " + others : others;
        return jdbc.sql("select p.* from unnest(%s) as s (id) cross join lateral (%s) p order by s.id, p.place"
                        .formatted(ask.stages(), limited(pages, ask.limit())))
                .params(parameters(ask, after))
                .param("stages", stages.toArray(Long[]::new))
                .query((row, n) -> card(row))
                .list();
    }

    /** The card of one deal, if it matches. */
    List<CardRow> card(Ask ask, long dealId) {
        String starred = "exists (select from star t where t.deal_id = d.id and t.user_id = :me)";
        return jdbc.sql("select %s, 1 as place from %s %s where d.status = 'OPEN' and d.id = :deal and %s"
                        .formatted(
                                columns(ask, starred),
                                Where.DEALS,
                                NAMES,
                                ask.where().condition()))
                .params(parameters(ask, null))
                .param("deal", dealId)
                .query((row, n) -> card(row))
                .list();
    }

    private static final String NAMES = "join account a on a.id = d.account_id join app_user o on o.id = d.owner_id";

    /** One page of starred deals, or of the others. */
    private static String page(Ask ask, String from, boolean starred, String condition, @Nullable Rank after) {
        BoardSort sort = ask.sort();
        boolean goesOn = after != null && after.starred() == starred;
        return "(select %s, row_number() over (order by %s) + %d as place from %s %s %s where %s order by %s limit %s)"
                .formatted(
                        columns(ask, Boolean.toString(starred)),
                        sort.orderBy(ask.journey()),
                        starred ? 0 : PAGE + 1,
                        from,
                        "left join exchange_rate x on x.currency = d.currency",
                        NAMES,
                        goesOn ? condition + " and " + sort.beyond(ask.journey()) : condition,
                        sort.orderBy(ask.journey()),
                        ask.limit());
    }

    private static String limited(String pages, String limit) {
        return "select * from (" + pages + ") q order by place limit " + limit;
    }

    private static String columns(Ask ask, String starred) {
        return """
                %s as stage, %s as starred, %s as sort_key, d.id, d.version, d.name, a.name as account, o.name as owner,
                d.amount, d.currency, d.gap, d.next_step, d.next_step_on, d.stale_on,
                d.seller_stage_id, d.seller_since, d.buyer_stage_id, d.buyer_since,
                d.marketer_stage_id, d.marketer_since""".formatted(ask.stage(), starred, ask.sort().text(ask.journey()));
    }

    private static Map<String, Object> parameters(Ask ask, @Nullable Rank after) {
        Map<String, Object> parameters = new HashMap<>(ask.where().parameters());
        parameters.put("me", ask.actor().id());
        parameters.put("limit", PAGE + 1);
        if (after != null) {
            parameters.put("cursorKey", after.key());
            parameters.put("cursorId", after.id());
        }
        return parameters;
    }

    private static CardRow card(ResultSet row) throws SQLException {
        return new CardRow(
                row.getLong("stage"),
                new Rank(row.getBoolean("starred"), row.getString("sort_key"), row.getLong("id")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("account"),
                row.getString("owner"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getInt("gap"),
                row.getString("next_step"),
                row.getObject("next_step_on", LocalDate.class),
                row.getObject("stale_on", LocalDate.class),
                ListQuery.standing(row));
    }
}
