package app.trivium.deal;

import app.trivium.deal.DealEvent.DealWentOver;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to a deal's change of process. What it amounts to are three moves, which {@link Undo} takes back. */
@Service
public class ProcessChanges {

    private final Ledger ledger;
    private final Processes processes;
    private final Gates gates;
    private final References references;
    private final ApplicationEventPublisher events;

    ProcessChanges(
            Ledger ledger, Processes processes, Gates gates, References references, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.processes = processes;
        this.gates = gates;
        this.references = references;
        this.events = events;
    }

    /**
     * Lets an open deal go on in another process, and returns its version from then on.
     *
     * @throws HeldBack if it would stand behind a stage there without something that it must have to leave that
     * @throws MoveRefused if it is not open, is in that process already or has been moved since its author saw it
     * @throws Invalid if the process has been archived or is not used in the actor's team, or a stage is not one of it
     */
    @Transactional
    public long change(Actor actor, long dealId, ProcessOrder order) {
        Deal deal = ledger.take(actor, dealId);
        if (ledger.knows(deal, order.gesture())) {
            return deal.version();
        }
        if (order.seenVersion() != deal.version()) {
            ledger.refuseIfMovedSince(deal, List.of(Journey.values()), order.seenVersion());
        }
        ProcessMap before = processes.map(deal.processId());
        if (before.id() == order.processId()) {
            throw MoveRefused.alreadyIn(before.name());
        }
        ProcessMap after = processes.mapForNew(actor, order.processId());
        List<Stage> stages = Stream.of(Journey.values())
                .map(journey -> stage(order, before.known(deal.stageId(journey)), after))
                .toList();
        Act act = ledger.act(actor, order.gesture());
        BuyerEvidence known = deal.evidence();
        List<Object> history = new ArrayList<>(deal.goOver(after, stages, act));
        DealChange.learned(deal, known, act).ifPresent(history::add);
        history.addAll(deal.edit(deal.fields(), references.with(order.toll(), deal.fields()), after, act));
        long version = deal.nextVersion();
        ledger.write(history);
        gates.cross(actor, deal, Crossing.entering(deal, after, order.toll(), act), order.toll(), act);
        events.publishEvent(new DealWentOver(dealId, after.id(), before.id()));
        return version;
    }

    private static Stage stage(ProcessOrder order, Stage present, ProcessMap after) {
        Long wanted = order.to().get(present.journey());
        if (wanted == null) {
            return after.inPlaceOf(present);
        }
        return after.stage(wanted)
                .filter(stage -> stage.journey() == present.journey() && !stage.archived())
                .orElseThrow(() -> new Invalid(present.journey().slug(), "process.stage.unknown"));
    }
}
