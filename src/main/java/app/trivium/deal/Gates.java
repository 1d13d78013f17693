package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Forbidden;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All gates that a deal has to pass where it goes on. */
@Component
class Gates {

    private final ObjectProvider<StageGate> gates;
    private final Ledger ledger;

    Gates(ObjectProvider<StageGate> gates, Ledger ledger) {
        this.gates = gates;
        this.ledger = ledger;
    }

    /**
     * Lets the deal go on if it has all that it must have, or if somebody lets it pass.
     *
     * @throws HeldBack if it lacks something
     * @throws Forbidden if somebody lets it pass who may not
     */
    void cross(Actor actor, Deal deal, Crossing crossing, Toll toll, Act act) {
        if (crossing.left().isEmpty()) {
            return;
        }
        List<Missing> missing =
                gates.stream().flatMap(gate -> gate.missing(crossing).stream()).toList();
        if (missing.isEmpty()) {
            return;
        }
        if (toll.pass() == null) {
            throw new HeldBack(missing);
        }
        if (!maySkip(actor)) {
            throw new Forbidden("deal.pass.notYours");
        }
        ledger.write(List.of(new GatePass(deal, HeldBack.words(missing), toll.pass(), act)));
    }

    /** Whether the actor may let deals pass that they may change. */
    static boolean maySkip(Actor actor) {
        return actor.isManager() || actor.isAdmin();
    }

    void takeBack(long dealId, UUID gesture) {
        gates.forEach(gate -> gate.takeBack(dealId, gesture));
    }
}
