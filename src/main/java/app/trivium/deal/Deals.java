package app.trivium.deal;

import app.trivium.deal.DealEvent.DealDecided;
import app.trivium.deal.DealEvent.DealEdited;
import app.trivium.deal.DealEvent.DealMoved;
import app.trivium.deal.DealEvent.DealOpened;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door to deals: one method per verb, each in one transaction and on behalf of the acting user. Every path by
 * which a deal can change ends here, be it a drag, a form, a bulk action or an import.
 */
@Service
public class Deals {

    private final DealRepository deals;
    private final Ledger ledger;
    private final References references;
    private final Decisions decisions;
    private final Gates gates;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    Deals(
            DealRepository deals,
            Ledger ledger,
            References references,
            Decisions decisions,
            Gates gates,
            Processes processes,
            ApplicationEventPublisher events) {
        this.deals = deals;
        this.ledger = ledger;
        this.references = references;
        this.decisions = decisions;
        this.gates = gates;
        this.processes = processes;
        this.events = events;
    }

    /**
     * Opens a deal and returns its id. Opening with a gesture that has opened one before returns that one.
     *
     * @throws Forbidden if the actor may not edit deals of the wanted owner
     * @throws Invalid if the account, the owner, the source or the kind of the next step does not exist
     */
    @Transactional
    public long open(Actor actor, NewDeal order) {
        return openAll(actor, List.of(order)).get(0);
    }

    /**
     * Opens many deals at once, as an import does, and returns their ids; if one of them is refused, none is opened.
     */
    @Transactional
    public List<Long> openAll(Actor actor, List<NewDeal> orders) {
        Map<UUID, Long> known =
                references.openedIn(orders.stream().map(NewDeal::gesture).toList());
        List<NewDeal> fresh = orders.stream()
                .filter(order -> !known.containsKey(order.gesture()))
                .toList();
        if (fresh.stream().anyMatch(order -> !actor.mayEdit(order.fields().ownerId()))) {
            throw new Forbidden("deal.owner.notYours");
        }
        references.check(fresh.stream().map(NewDeal::fields).toList());
        references.claim(
                fresh.stream().map(NewDeal::externalId).filter(Objects::nonNull).toList());
        Map<Long, ProcessMap> held = new TreeMap<>();
        fresh.stream()
                .map(order -> order.process().id())
                .sorted()
                .forEach(id -> held.computeIfAbsent(id, process -> processes.mapForNew(actor, process)));
        List<Object> history = new ArrayList<>();
        Map<UUID, Deal> opened = new HashMap<>();
        fresh.stream()
                .map(order ->
                        order.by(Objects.requireNonNull(held.get(order.process().id()))))
                .forEach(order -> opened.computeIfAbsent(order.gesture(), gesture -> opened(actor, order, history)));
        ledger.write(history);
        opened.values().forEach(deal -> events.publishEvent(new DealOpened(deal.id(), deal.processId())));
        return orders.stream()
                .map(order -> {
                    Deal deal = opened.get(order.gesture());
                    return deal == null ? Objects.requireNonNull(known.get(order.gesture())) : (Long) deal.id();
                })
                .toList();
    }

    private Deal opened(Actor actor, NewDeal order, List<Object> history) {
        Act act = order.openedAt() == null
                ? ledger.act(actor, order.gesture())
                : ledger.actAt(actor, order.openedAt(), order.gesture());
        Deal deal = new Deal(order.process(), order.fields(), order.standsAt(), order.externalId(), act);
        history.addAll(deal.firstMoves(act));
        if (order.decided() != null) {
            Decision decision = decisions.decide(
                    deal, order.decided(), order.process(), ledger.afterwards(actor, order.decided(), act));
            history.add(decision.outcome());
            history.addAll(decision.moves());
        }
        return deals.save(deal);
    }

    /**
     * Moves a deal in one or more journeys at once.
     *
     * @throws HeldBack if it would go on without something that it must have
     */
    @Transactional
    public MoveDone move(Actor actor, long dealId, MoveOrder order) {
        return move(actor, dealId, order, ledger.act(actor, order.gesture()));
    }

    /** A move that was made earlier, as an import or the demo company tells it. */
    @Transactional
    public MoveDone moved(Actor actor, long dealId, MoveOrder order, Instant at) {
        return move(actor, dealId, order, ledger.actAt(actor, at, order.gesture()));
    }

    private MoveDone move(Actor actor, long dealId, MoveOrder order, Act act) {
        Deal deal = ledger.take(actor, dealId);
        ProcessMap process = processes.map(deal.processId());
        if (ledger.knows(deal, order.gesture())) {
            return MoveDone.of(deal, deal.version(), process, List.of(), order);
        }
        if (order.seenVersion() != deal.version()) {
            ledger.refuseIfMovedSince(deal, order.to().keySet(), order.seenVersion());
        }
        BuyerEvidence known = deal.evidence();
        Map<Journey, Stage> before = new TreeMap<>();
        List<Object> history = new ArrayList<>();
        new TreeMap<>(order.to()).forEach((journey, stageId) -> {
            before.put(journey, process.known(deal.stageId(journey)));
            deal.moveTo(process.target(journey, stageId), process, order.reason(), act)
                    .ifPresent(history::add);
        });
        List<MoveDone.Passage> passages = history.stream()
                .map(Move.class::cast)
                .map(move -> MoveDone.passage(move, before, process))
                .toList();
        if (order.evidence() != null) {
            deal.know(order.evidence());
        }
        DealChange.learned(deal, known, act).ifPresent(history::add);
        history.addAll(deal.edit(deal.fields(), references.with(order.toll(), deal.fields()), process, act));
        if (history.isEmpty()) {
            return MoveDone.of(deal, deal.version(), process, passages, order);
        }
        long version = deal.nextVersion();
        ledger.write(history);
        gates.cross(actor, deal, Crossing.moving(deal, process, before, order.toll(), act), order.toll(), act);
        events.publishEvent(new DealMoved(deal.id(), deal.processId()));
        return MoveDone.of(deal, version, process, passages, order);
    }

    /**
     * Wins, loses, holds or reopens a deal; returns its version from then on.
     *
     * @throws HeldBack if it would be won without something that it must have
     */
    @Transactional
    public long decide(Actor actor, long dealId, OutcomeOrder order) {
        return decide(actor, dealId, order, ledger.act(actor, order.gesture()));
    }

    /** A decision that was made earlier, as an import or the demo company tells it. */
    @Transactional
    public long decided(Actor actor, long dealId, OutcomeOrder order, Instant at) {
        return decide(actor, dealId, order, ledger.actAt(actor, at, order.gesture()));
    }

    private long decide(Actor actor, long dealId, OutcomeOrder order, Act act) {
        Deal deal = ledger.take(actor, dealId);
        if (ledger.knows(deal, order.gesture())) {
            return deal.version();
        }
        if (order.seenVersion() != deal.version()) {
            ledger.refuseIfDecidedSince(deal, order.seenVersion());
        }
        ProcessMap process = processes.map(deal.processId());
        BuyerEvidence known = deal.evidence();
        Decision decision = decisions.decide(deal, order, process, act);
        ledger.write(List.of(decision.outcome()));
        ledger.write(decision.moves());
        DealChange.learned(deal, known, act).ifPresent(change -> ledger.write(List.of(change)));
        ledger.write(deal.edit(deal.fields(), references.with(order.toll(), deal.fields()), process, act));
        long version = deal.nextVersion();
        if (order.to() == DealStatus.WON) {
            gates.cross(actor, deal, Crossing.winning(deal, process, order.toll(), act), order.toll(), act);
        }
        events.publishEvent(new DealDecided(deal.id(), deal.processId()));
        return version;
    }

    /**
     * Keeps everybody else off the deal until the transaction ends.
     *
     * @param seen gets the deal's version and refuses those the author has not seen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Actor actor, long dealId, LongConsumer seen) {
        seen.accept(ledger.take(actor, dealId).version());
    }

    /**
     * Changes the fields that {@code now} has different from {@code was}, which is what the author saw.
     *
     * @throws EditContested if somebody else changed one of the same fields in between
     */
    @Transactional
    public void edit(Actor actor, long dealId, DealFields was, DealFields now, UUID gesture) {
        edit(actor, ledger.take(actor, dealId), was, now, gesture);
    }

    /** Changes fields whatever they are now, for bulk actions and imports. */
    @Transactional
    public void change(Actor actor, long dealId, UnaryOperator<DealFields> change, UUID gesture) {
        Deal deal = ledger.take(actor, dealId);
        edit(actor, deal, deal.fields(), change.apply(deal.fields()), gesture);
    }

    private void edit(Actor actor, Deal deal, DealFields was, DealFields now, UUID gesture) {
        if (was.equals(now) || ledger.knowsEdit(deal, gesture)) {
            return;
        }
        references.check(was, now);
        ledger.write(deal.edit(was, now, processes.map(deal.processId()), ledger.act(actor, gesture)));
        events.publishEvent(new DealEdited(deal.id(), deal.processId()));
    }
}
