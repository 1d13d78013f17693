package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.web.Forbidden;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of deals: takes a deal out for a change, and writes down what happened to it. */
@Component
class Ledger {

    private final DealRepository deals;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    Ledger(DealRepository deals, EntityManager entities, JdbcClient jdbc, Texts texts, Clock clock) {
        this.deals = deals;
        this.entities = entities;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The deal, locked for the rest of the transaction, and its process with it, which nobody reshapes until then.
     * Refused when the actor may not see it or not edit it.
     */
    Deal take(Actor actor, long dealId) {
        Optional<Long> held = jdbc.sql("select process_id, hold_process(process_id) from deal where id = :deal")
                .param("deal", dealId)
                .query((row, n) -> row.getLong(1))
                .optional();
        Deal deal = deals.findByIdAndRemovedAtIsNull(dealId)
                .filter(found -> actor.maySee(found.fields().ownerId()))
                .orElseThrow(() -> new NotFound("deal.unknown"));
        if (!actor.mayEdit(deal.fields().ownerId())) {
            throw new Forbidden("deal.notYours");
        }
        if (held.stream().anyMatch(process -> process != deal.processId())) {
            throw MoveRefused.wentOver();
        }
        return deal;
    }

    Act act(Actor actor, UUID gesture) {
        return actAt(actor, clock.instant(), gesture);
    }

    Act actAt(Actor actor, Instant at, UUID gesture) {
        return new Act(actor.id(), at, LocalDate.ofInstant(at, actor.zone()), gesture);
    }

    /** A decision told together with the opening was made on its day, or now if it names none. */
    Act afterwards(Actor actor, OutcomeOrder decided, Act opening) {
        Act now = act(actor, UUID.randomUUID());
        LocalDate on = decided.on();
        if (on == null || !decided.to().isClosed() || !on.isBefore(now.today())) {
            return now;
        }
        Instant at = on.atStartOfDay(actor.zone()).toInstant();
        return actAt(actor, at.isBefore(opening.at()) ? opening.at() : at, now.gesture());
    }

    /** The moves of a deal that comes back to stages which have been archived meanwhile. */
    List<Move> goOn(Deal deal, ProcessMap process, Act act) {
        String reason = texts.of("deal.move.stageArchived");
        return Stream.of(Journey.values())
                .map(journey -> process.living(deal.stageId(journey)))
                .flatMap(stage -> deal.moveTo(stage, process, reason, act).stream())
                .toList();
    }

    /** Whether the gesture has been carried out on the deal before. To be asked while the deal is locked. */
    boolean knows(Deal deal, UUID gesture) {
        return jdbc.sql("""
                        select exists (select from move where deal_id = :deal and gesture = :gesture)
                            or exists (select from outcome where deal_id = :deal and gesture = :gesture)
                            or exists (select from deal_change where deal_id = :deal and gesture = :gesture)""")
                .param("deal", deal.id())
                .param("gesture", gesture)
                .query(Boolean.class)
                .single();
    }

    /** Whether the gesture has edited fields of the deal before. To be asked while the deal is locked. */
    boolean knowsEdit(Deal deal, UUID gesture) {
        return jdbc.sql("""
                        select exists (select from deal_change
                        where deal_id = :deal and gesture = :gesture and field <> :tags)""")
                .param("deal", deal.id())
                .param("gesture", gesture)
                .param("tags", DealChange.TAGS)
                .query(Boolean.class)
                .single();
    }

    /** Whether the gesture has changed this of the deal before. To be asked while the deal is locked. */
    boolean knows(Deal deal, String field, UUID gesture) {
        return jdbc.sql("""
                        select exists (select from deal_change
                        where deal_id = :deal and gesture = :gesture and field = :field)""")
                .param("deal", deal.id())
                .param("gesture", gesture)
                .param("field", field)
                .query(Boolean.class)
                .single();
    }

    void refuseIfMovedSince(Deal deal, Collection<Journey> journeys, long seenVersion) {
        latest("""
                select u.name as who, s.name as what
                from move m join app_user u on u.id = m.moved_by join stage s on s.id = m.to_stage_id
                where m.deal_id = :deal and m.deal_version > :seen and m.journey = any(:journeys)
                order by m.id desc limit 1""", deal, journeys, seenVersion).ifPresent(last -> {
            throw MoveRefused.overtaken(last.who(), last.what());
        });
    }

    void refuseIfDecidedSince(Deal deal, long seenVersion) {
        latest("""
                select u.name as who, o.to_status as what
                from outcome o join app_user u on u.id = o.decided_by
                where o.deal_id = :deal and o.deal_version > :seen
                order by o.id desc limit 1""", deal, List.of(), seenVersion).ifPresent(last -> {
            throw MoveRefused.decidedBy(last.who(), DealStatus.valueOf(last.what()));
        });
    }

    private record Latest(String who, String what) {}

    private Optional<Latest> latest(String sql, Deal deal, Collection<Journey> journeys, long seenVersion) {
        return jdbc.sql(sql)
                .param("deal", deal.id())
                .param("seen", seenVersion)
                .param("journeys", journeys.stream().map(Journey::name).toArray(String[]::new))
                .query(Latest.class)
                .optional();
    }

    /** Stores records of what happened. */
    void write(Collection<?> records) {
        records.forEach(entities::persist);
    }

    /** Gives the deal a new version although none of its own columns has changed. */
    void raise(Deal deal) {
        entities.lock(deal, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    List<Move> moves(Deal deal, UUID gesture) {
        return entities.createQuery(
                        "select m from Move m where m.deal = :deal and m.gesture = :gesture order by m.id desc",
                        Move.class)
                .setParameter("deal", deal)
                .setParameter("gesture", gesture)
                .getResultList();
    }

    List<DealChange> changes(Deal deal, UUID gesture) {
        return entities.createQuery(
                        "select c from DealChange c where c.deal = :deal and c.gesture = :gesture", DealChange.class)
                .setParameter("deal", deal)
                .setParameter("gesture", gesture)
                .getResultList();
    }

    /** All decisions about the deal, the latest first. */
    List<Outcome> outcomes(Deal deal) {
        return entities.createQuery("select o from Outcome o where o.deal = :deal order by o.id desc", Outcome.class)
                .setParameter("deal", deal)
                .getResultList();
    }
}
