package app.trivium.deal;

import app.trivium.deal.DealEvent.DealEdited;
import app.trivium.identity.Actor;
import app.trivium.web.Forbidden;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to giving all of somebody's deals to somebody else. There may be thousands, so they change in one
 * statement; each gets the new version and the line of history that {@link Deals} would have given it.
 */
@Service
public class OwnerChanges {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OwnerChanges(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Changed(long id, long processId) {}

    /**
     * Gives somebody all deals of somebody else that are open or on hold. Who won or lost a deal stays as it was.
     *
     * @return how many there were
     */
    @Transactional
    public int handOver(Actor admin, long from, long to, UUID gesture) {
        if (!admin.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
        List<Changed> changed = jdbc.sql("""
                        with theirs as materialized (
                            select id from deal
                             where owner_id = :from and status in ('OPEN', 'ON_HOLD') and removed_at is null
                             order by id for update),
                        given as (
                            update deal d set owner_id = :to, version = d.version + 1 from theirs
                             where d.id = theirs.id returning d.id, d.process_id, d.version),
                        told as (
                            insert into deal_change (id, deal_id, field, old_value, new_value, changed_at, changed_by,
                                                     deal_version, gesture)
                            select nextval('deal_change_seq'), id, :field, :from::text, :to::text, :at, :by,
                                   version, :gesture
                              from given)
                        select id, process_id from given""")
                .param("from", from)
                .param("to", to)
                .param("field", DealField.OWNER.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", admin.id())
                .param("gesture", gesture)
                .query(Changed.class)
                .list();
        changed.forEach(deal -> events.publishEvent(new DealEdited(deal.id(), deal.processId())));
        return changed.size();
    }
}
