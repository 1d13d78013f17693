package app.trivium.deal;

import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.web.Invalid;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Decides about a deal what an order says, and refuses orders that do not say all they have to. */
@Component
class Decisions {

    private final Processes processes;
    private final Ledger ledger;

    Decisions(Processes processes, Ledger ledger) {
        this.processes = processes;
        this.ledger = ledger;
    }

    Decision decide(Deal deal, OutcomeOrder order, ProcessMap process, Act act) {
        LocalDate on = Objects.requireNonNullElse(order.on(), act.today());
        if (order.to().isClosed() && on.isAfter(act.today())) {
            throw new Invalid("on", "deal.outcome.future");
        }
        return switch (order.to()) {
            case WON -> deal.win(on, process, order.comment(), act);
            case LOST ->
                deal.lose(on, processes.lossReason(order.lossReasonId()).id(), process, order.comment(), act);
            case ON_HOLD -> deal.hold(holdUntil(order), process, order.comment(), act);
            case OPEN -> deal.reopen(process, order.comment(), act).and(ledger.goOn(deal, process, act));
        };
    }

    private static LocalDate holdUntil(OutcomeOrder order) {
        if (order.holdUntil() == null) {
            throw new Invalid("holdUntil", "deal.hold.missing");
        }
        return order.holdUntil();
    }
}
