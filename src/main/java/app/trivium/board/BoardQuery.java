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

        /** The column of the deal's stage, in SQL. */
        String stage() {
            return "d." + journey.slug() + "_stage_id";
        }
    }

    /** For each of the stages its next cards, one more than a page if there are more. */
    List<CardRow> cards(Ask ask, Way way, Collection<Long> stages, @Nullable Rank after) {
        return jdbc.sql(new CardStatement(ask, way, after).text())
                .params(parameters(ask, after))
                .param("stages", stages.toArray(Long[]::new))
                .query((row, n) -> card(row))
                .list();
    }

    /** The card of one deal, if it matches. */
    List<CardRow> card(Ask ask, long dealId) {
        String starred = "exists (select from star t where t.deal_id = d.id and t.user_id = :me)";
        String card = "(select %s, 1 as place from %s %s where d.status = 'OPEN' and d.id = :deal and %s) p"
                .formatted(
                        CardStatement.columns(ask, starred),
                        Where.DEALS,
                        CardStatement.NAMES,
                        ask.where().condition());
        return jdbc.sql(CardStatement.WITH_KINDS.formatted(card))
                .params(parameters(ask, null))
                .param("deal", dealId)
                .query((row, n) -> card(row))
                .list();
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
                row.getString("next_step_kind"),
                row.getObject("stale_on", LocalDate.class),
                ListQuery.standing(row));
    }
}
