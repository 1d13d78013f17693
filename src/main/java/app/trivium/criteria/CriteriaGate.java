package app.trivium.criteria;

import app.trivium.deal.Crossing;
import app.trivium.deal.Missing;
import app.trivium.deal.StageGate;
import app.trivium.process.Criterion;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Holds a deal back until it meets what the stages it leaves require, as it stands after the move: the buyer's stage
 * may be set, and criteria ticked, in the same gesture.
 */
@Component
class CriteriaGate implements StageGate {

    private final Facts facts;
    private final CriteriaQuery query;
    private final TickBook ticks;
    private final EntityManager entities;

    CriteriaGate(Facts facts, CriteriaQuery query, TickBook ticks, EntityManager entities) {
        this.facts = facts;
        this.query = query;
        this.ticks = ticks;
        this.entities = entities;
    }

    @Override
    public List<Missing> missing(Crossing crossing) {
        crossing.ticks()
                .forEach(id -> ticks.tick(
                        crossing.deal(), crossing.process(), id, crossing.by(), crossing.at(), crossing.gesture()));
        List<Criterion> required = crossing.left().stream()
                .flatMap(stage -> crossing.process().checklist(stage.id()).stream())
                .filter(Criterion::required)
                .toList();
        if (required.isEmpty()) {
            return List.of();
        }
        entities.flush();
        Set<Long> met = query.met(crossing.deal(), required);
        return required.stream()
                .filter(criterion -> !met.contains(criterion.id()))
                .map(criterion -> missing(crossing, criterion))
                .toList();
    }

    private Missing missing(Crossing crossing, Criterion criterion) {
        Optional<DealFact> fact = facts.of(criterion);
        Missing.Answer answer = fact.map(DealFact::answer).orElse(Missing.Answer.TICK);
        String value = switch (answer) {
            case TICK -> String.valueOf(criterion.id());
            case BUYER_STAGE -> String.valueOf(criterion.buyerStage());
            case ELSEWHERE, ADDED_FIELD -> fact.orElseThrow().place(crossing.deal());
            case AMOUNT, EXPECTED_CLOSE, NEXT_STEP -> "";
        };
        return new Missing(
                "criterion-" + criterion.id(),
                criterion.text(),
                crossing.process().known(criterion.stage()).name(),
                answer,
                value);
    }

    @Override
    public void takeBack(long dealId, UUID gesture) {
        ticks.takeBack(dealId, gesture);
    }
}
