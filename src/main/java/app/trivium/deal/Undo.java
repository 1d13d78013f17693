package app.trivium.deal;

import app.trivium.deal.DealEvent.DealDecided;
import app.trivium.deal.DealEvent.DealRemoved;
import app.trivium.deal.DealEvent.DealWentOver;
import app.trivium.identity.Actor;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what one gesture did to a deal, by doing the opposite: moves back, the earlier verdict, the earlier
 * values. The history keeps both. A gesture that opened the deal is taken back by removing the deal.
 */
@Service
public class Undo {

    private final DealRepository deals;
    private final Ledger ledger;
    private final Tags tags;
    private final Gates gates;
    private final Successors successors;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    Undo(
            DealRepository deals,
            Ledger ledger,
            Tags tags,
            Gates gates,
            Successors successors,
            Processes processes,
            ApplicationEventPublisher events) {
        this.deals = deals;
        this.ledger = ledger;
        this.tags = tags;
        this.gates = gates;
        this.successors = successors;
        this.processes = processes;
        this.events = events;
    }

    /**
     * @param gesture the gesture to take back
     * @param own the gesture of taking back; sending the same twice counts once
     * @throws MoveRefused if the deal has been moved or decided about since
     * @throws EditContested if a field has been changed again since
     */
    @Transactional
    public void undo(Actor actor, long dealId, UUID gesture, UUID own) {
        Deal deal = ledger.take(actor, dealId);
        if (ledger.knows(deal, own)) {
            return;
        }
        Act act = ledger.act(actor, own);
        if (deal.wasOpenedIn(gesture)) {
            deal.remove(act.at());
            deals.save(deal);
            events.publishEvent(new DealRemoved(dealId, deal.processId()));
            return;
        }
        if (!ledger.knows(deal, gesture)) {
            throw MoveRefused.nothingToUndo();
        }
        long left = deal.processId();
        ledger.write(reverse(deal, gesture, act));
        gates.takeBack(dealId, gesture);
        events.publishEvent(
                left == deal.processId()
                        ? new DealDecided(dealId, left)
                        : new DealWentOver(dealId, deal.processId(), left));
    }

    private List<Object> reverse(Deal deal, UUID gesture, Act act) {
        List<Move> moves = ledger.moves(deal, gesture);
        ProcessMap process = whereItStood(deal, moves);
        List<DealChange> changes = ledger.changes(deal, gesture);
        List<Outcome> outcomes = ledger.outcomes(deal);
        List<Object> history = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).isOf(gesture)) {
                if (i > 0) {
                    throw MoveRefused.decidedSince();
                }
                Verdict earlier = outcomes.size() > 1 ? outcomes.get(1).verdict() : Verdict.OPEN;
                history.add(deal.restore(earlier.forReason(processes::standingFor), process, act));
            }
        }
        if (!moves.isEmpty()) {
            history.addAll(takeBack(deal, moves, process, act));
        }
        if (deal.status() == DealStatus.OPEN && !history.isEmpty()) {
            history.addAll(ledger.goOn(deal, process, act));
        }
        changes.forEach(change -> restore(deal, change, act).ifPresent(history::add));
        history.addAll(deal.edit(
                successors.of(after(changes, deal.fields())),
                successors.of(before(changes, deal.fields())),
                process,
                act));
        return history;
    }

    /** The process of before the moves. */
    private ProcessMap whereItStood(Deal deal, List<Move> moves) {
        long earlier = moves.isEmpty() ? deal.processId() : moves.get(0).fromProcessId();
        return earlier == deal.processId() ? processes.map(earlier) : processes.mapForReturn(earlier);
    }

    private static List<Move> takeBack(Deal deal, List<Move> moves, ProcessMap process, Act act) {
        boolean archived = moves.stream()
                .map(Move::from)
                .filter(Objects::nonNull)
                .anyMatch(from -> process.known(from.stageId()).archived());
        if (archived) {
            throw MoveRefused.stageArchived();
        }
        return deal.takeBack(moves, process, act);
    }

    /** Takes back a change of what is not among the fields. */
    private Optional<DealChange> restore(Deal deal, DealChange change, Act act) {
        if (change.isOf(DealChange.TAGS)) {
            tags.takeBack(deal, change.oldValue(), change.newValue(), act);
        }
        if (!change.isOf(DealChange.BUYER_EVIDENCE)) {
            return Optional.empty();
        }
        BuyerEvidence known = deal.evidence();
        deal.know(BuyerEvidence.parse(Objects.requireNonNull(change.oldValue())));
        return DealChange.learned(deal, known, act);
    }

    private static DealFields after(List<DealChange> changes, DealFields fields) {
        DealFields after = fields;
        for (DealChange change : changes) {
            after = change.putNew(after);
        }
        return after;
    }

    private static DealFields before(List<DealChange> changes, DealFields fields) {
        DealFields before = fields;
        for (DealChange change : changes) {
            before = change.putOld(before);
        }
        return before;
    }
}
