package app.trivium.criteria;

import app.trivium.deal.DealEvent.DealEdited;
import app.trivium.deal.Deals;
import app.trivium.identity.Actor;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to what is ticked of a deal's checklists, by those who may change the deal. */
@Service
@Transactional
public class Ticks {

    private final Deals deals;
    private final Processes processes;
    private final TickBook book;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ticks(
            Deals deals,
            Processes processes,
            TickBook book,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.deals = deals;
        this.processes = processes;
        this.book = book;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Ticks a criterion of the deal's process, at whatever stage the deal stands. */
    public void tick(Actor actor, long dealId, long criterionId, UUID gesture) {
        ProcessMap process = take(actor, dealId);
        book.tick(dealId, process, criterionId, actor.id(), clock.instant(), gesture);
        events.publishEvent(new DealEdited(dealId, process.id()));
    }

    public void untick(Actor actor, long dealId, long criterionId) {
        ProcessMap process = take(actor, dealId);
        book.untick(dealId, criterionId);
        events.publishEvent(new DealEdited(dealId, process.id()));
    }

    private ProcessMap take(Actor actor, long dealId) {
        deals.lock(actor, dealId, version -> {});
        long process = jdbc.sql("select process_id from deal where id = :deal")
                .param("deal", dealId)
                .query(Long.class)
                .single();
        return processes.map(process);
    }
}
