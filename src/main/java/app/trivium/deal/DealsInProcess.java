package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.process.Occupants;
import app.trivium.process.Stage;
import app.trivium.web.Texts;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the deals of a process follow when it is reshaped. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DealsInProcess implements Occupants {

    /** So many deals are kept in memory at once while they are moved. */
    private static final int AT_ONCE = 50;

    private final Deals deals;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Texts texts;

    DealsInProcess(Deals deals, EntityManager entities, JdbcClient jdbc, Texts texts) {
        this.deals = deals;
        this.entities = entities;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public long open(long processId) {
        return jdbc.sql("""
                        select count(*) from deal
                        where process_id = :process and status = 'OPEN' and removed_at is null""").param("process", processId).query(Long.class).single();
    }

    private record Standing(long id, long version) {}

    @Override
    public void leave(Actor admin, long processId, Stage from, Stage to) {
        String reason = texts.of("deal.move.stageArchived");
        UUID gesture = UUID.randomUUID();
        List<Standing> standing = standingAt(processId, from);
        for (int i = 0; i < standing.size(); i++) {
            Standing deal = standing.get(i);
            deals.move(
                    admin,
                    deal.id(),
                    new MoveOrder(Map.of(from.journey(), to.id()), deal.version(), reason, null, gesture)
                            .with(Toll.of(Set.of(), reason)));
            if (i % AT_ONCE == AT_ONCE - 1) {
                entities.flush();
                entities.clear();
            }
        }
    }

    private List<Standing> standingAt(long processId, Stage stage) {
        return jdbc.sql("""
                        select id, version from deal
                        where process_id = :process and %s_stage_id = :stage and status = 'OPEN' and removed_at is null
                        order by id""".formatted(stage.journey().slug()))
                .param("process", processId)
                .param("stage", stage.id())
                .query(Standing.class)
                .list();
    }

    /** Says in SQL what {@link Reckoning} says in Java; a test holds the two together. */
    @Override
    public void reckonAgain(long processId) {
        jdbc.sql("""
                        with place as (
                            select d.id, d.status, d.probability_by_hand, s.win_probability, d.expected_close,
                                   d.next_step, d.next_step_on,
                                   (d.seller_since at time zone 'UTC')::date as reached,
                                   (d.buyer_since at time zone 'UTC')::date as buyer_reached,
                                   (d.seller_since at time zone 'UTC')::date + s.stale_days as stale_on,
                                   coalesce(e.position, 1) - b.position as gap
                            from deal d
                            join stage s on s.id = d.seller_stage_id
                            join stage b on b.id = d.buyer_stage_id
                            left join alignment a on a.seller_stage_id = s.id
                            left join stage e on e.id = a.buyer_stage_id
                            where d.process_id = :process and d.removed_at is null),
                        reckoned as (
                            select id, gap, stale_on,
                                   case status when 'WON' then 100 when 'LOST' then 0
                                       else coalesce(probability_by_hand, win_probability) end as probability,
                                   least(stale_on,
                                       case when next_step is null then reached else next_step_on end,
                                       expected_close,
                                       case when gap > 0 then greatest(reached, buyer_reached) end) as attention_on
                            from place)
                        update deal d
                        set gap = r.gap, probability = r.probability, stale_on = r.stale_on, attention_on = r.attention_on
                        from reckoned r
                        where r.id = d.id
                          and (d.gap, d.probability, d.stale_on, d.attention_on)
                              is distinct from (r.gap, r.probability, r.stale_on, r.attention_on)""").param("process", processId).update();
    }
}
