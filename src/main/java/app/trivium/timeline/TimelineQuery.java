package app.trivium.timeline;

import app.trivium.identity.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that happened to a deal, the latest first, as it stands in the five tables that remember it. */
@Component
class TimelineQuery {

    private static final String SQL = """
            with happened as (
              select 'MOVE' as kind, 1 as rank, m.id, m.moved_at as at, m.moved_by as by_id, m.gesture,
                     m.journey as what, f.name as old_value, t.name as new_value, m.reason as words,
                     null::timestamptz as edited_at
              from move m left join stage f on f.id = m.from_stage_id join stage t on t.id = m.to_stage_id
              where m.deal_id = :deal
              union all
              select 'CHANGE', 2, m.id, m.moved_at, m.moved_by, m.gesture, 'PROCESS', l.name, p.name, null, null
              from move m join sales_process l on l.id = m.left_process_id join sales_process p on p.id = m.process_id
              where m.deal_id = :deal and m.journey = 'SELLER'
              union all
              select 'CHANGE', 2, c.id, c.changed_at, c.changed_by, c.gesture, c.field,
                     coalesce(case c.field when 'OWNER' then (select name from app_user where id = c.old_value::bigint)
                       when 'ACCOUNT' then (select name from account where id = c.old_value::bigint)
                       when 'SOURCE' then (select name from deal_source where id = c.old_value::bigint)
                       when 'NEXT_STEP_KIND' then (select name from activity_kind where id = c.old_value::bigint) end, c.old_value),
                     coalesce(case c.field when 'OWNER' then (select name from app_user where id = c.new_value::bigint)
                       when 'ACCOUNT' then (select name from account where id = c.new_value::bigint)
                       when 'SOURCE' then (select name from deal_source where id = c.new_value::bigint)
                       when 'NEXT_STEP_KIND' then (select name from activity_kind where id = c.new_value::bigint) end, c.new_value),
                     null, null
              from deal_change c where c.deal_id = :deal
              union all
              select 'OUTCOME', 3, o.id, o.decided_at, o.decided_by, o.gesture, o.to_status,
                     r.name, coalesce(o.closed_on, o.hold_until)::text, o.comment, null
              from outcome o left join loss_reason r on r.id = o.loss_reason_id where o.deal_id = :deal
              union all
              select 'PASS', 5, p.id, p.passed_at, p.passed_by, p.gesture, null, null, p.missing, p.reason, null
              from gate_pass p where p.deal_id = :deal
              union all
              select 'NOTE', 4, n.id, n.written_at, n.written_by, n.gesture, null, null, null, n.body, n.edited_at
              from note n where n.deal_id = :deal and n.removed_at is null)
            select h.*, u.name as by_name
            from happened h join app_user u on u.id = h.by_id
            where exists (select from deal d where d.id = :deal and d.removed_at is null and %s)
              and (h.at, h.rank, h.id) < (:at, :rank, :id)
            order by h.at desc, h.rank desc, h.id desc limit :most""";

    private final JdbcClient jdbc;

    TimelineQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of one of the five tables. */
    record Row(
            String kind,
            int rank,
            long id,
            Instant at,
            long byId,
            UUID gesture,
            @Nullable String what,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String words,
            @Nullable Instant editedAt,
            String byName) {}

    List<Row> rows(Actor actor, long dealId, Cursor before, int most) {
        return jdbc.sql(SQL.formatted(actor.sees("d.owner_id")))
                .param("seen", actor.seen())
                .param("deal", dealId)
                .param("at", before.at().atOffset(ZoneOffset.UTC))
                .param("rank", before.rank())
                .param("id", before.id())
                .param("most", most)
                .query(Row.class)
                .list();
    }
}
