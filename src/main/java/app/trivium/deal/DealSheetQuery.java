package app.trivium.deal;

import app.trivium.account.AccountSight;
import app.trivium.identity.Actor;
import app.trivium.web.NotFound;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a deal's forms show. */
@Component
class DealSheetQuery {

    private static final String SHEET = """
            select d.id, d.version, d.name, d.account_id, a.name as account, d.owner_id, u.name as owner, d.amount, d.currency,
                   d.expected_close, d.source_id, s.name as source, d.probability, d.probability_by_hand,
                   d.next_step, d.next_step_on, d.next_step_kind_id, k.name as next_step_kind,
                   coalesce((select string_agg(t.name, ', ' order by lower(t.name))
                             from deal_tag dt join tag t on t.id = dt.tag_id where dt.deal_id = d.id), '') as tags,
                   d.custom::text as custom
            from deal d join account a on a.id = d.account_id join app_user u on u.id = d.owner_id
            left join deal_source s on s.id = d.source_id left join activity_kind k on k.id = d.next_step_kind_id
            where d.id = :deal and d.removed_at is null and %s""";

    private static final String LATEST = """
            select u.name as who, c.changed_at as at from deal_change c join app_user u on u.id = c.changed_by
            where c.deal_id = :deal and c.field = :field order by c.id desc limit 1""";

    private final JdbcClient jdbc;
    private final AccountSight sight;

    DealSheetQuery(JdbcClient jdbc, AccountSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** Who changed something last, and when. */
    record Latest(String who, Instant at) {}

    DealSheet sheet(Actor actor, long dealId) {
        return jdbc.sql(SHEET.formatted(actor.sees("d.owner_id")))
                .param("deal", dealId)
                .param("seen", actor.seen())
                .query(DealSheet.class)
                .optional()
                .orElseThrow(() -> new NotFound("deal.unknown"));
    }

    /** The name of an account the actor may see. */
    Optional<String> accountName(Actor actor, long accountId) {
        return jdbc.sql("select a.name from account a where a.id = :id and a.removed_at is null and "
                        + sight.sees(actor, "a"))
                .param("id", accountId)
                .param("seen", actor.seen())
                .query(String.class)
                .optional();
    }

    Optional<Latest> latest(long dealId, EditedField field) {
        return jdbc.sql(LATEST)
                .param("deal", dealId)
                .param("field", field.name())
                .query(Latest.class)
                .optional();
    }
}
