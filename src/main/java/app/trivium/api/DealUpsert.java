package app.trivium.api;

import app.trivium.deal.DealFields;
import app.trivium.deal.DealRecord;
import app.trivium.deal.DealRecords;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.web.Invalid;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Does what one row of a batch says, all of it or nothing. */
@Component
class DealUpsert {

    private final Deals deals;
    private final DealRecords records;
    private final DealReading reading;
    private final MergePatches patches;
    private final Processes processes;

    DealUpsert(Deals deals, DealRecords records, DealReading reading, MergePatches patches, Processes processes) {
        this.deals = deals;
        this.records = records;
        this.reading = reading;
        this.patches = patches;
        this.processes = processes;
    }

    /** @param known the deal of that external id; null when there is none yet */
    @Transactional
    public DealBatch.Row carryOut(Actor actor, ObjectNode row, String externalId, @Nullable Long known) {
        if (known == null) {
            DealWish wish = patches.read(row, DealWish.class);
            long id = deals.open(actor, reading.order(actor, wish, UUID.randomUUID()));
            return new DealBatch.Row(externalId, DealBatch.Verdict.OPENED, id, null);
        }
        DealBatch.Verdict verdict = change(actor, row, records.one(actor, known));
        return new DealBatch.Row(externalId, verdict, known, null);
    }

    /** The move comes first, since with a new owner the deal may be out of the actor's reach. */
    private DealBatch.Verdict change(Actor actor, ObjectNode row, DealRecord present) {
        DealWish wish = patches.apply(row, DealWish.of(present), DealWish.class);
        if (!Objects.equals(wish.process(), present.process())) {
            throw new Invalid("process", "api.batch.process");
        }
        DealFields was = present.fields();
        DealFields now = reading.fields(actor, wish.fields(was.ownerId()), was);
        Map<Journey, Long> moves = moves(wish, present);
        if (!moves.isEmpty()) {
            deals.move(actor, present.id(), new MoveOrder(moves, present.version(), null, null, UUID.randomUUID()));
        }
        deals.edit(actor, present.id(), was, now, UUID.randomUUID());
        return moves.isEmpty() && was.equals(now) ? DealBatch.Verdict.UNCHANGED : DealBatch.Verdict.CHANGED;
    }

    private Map<Journey, Long> moves(DealWish wish, DealRecord present) {
        ProcessMap process = processes.map(present.process());
        Map<Journey, Long> moves = new EnumMap<>(Journey.class);
        wish.stages().forEach((journey, stage) -> {
            if (Objects.requireNonNull(present.at().get(journey)).stage() != stage) {
                moves.put(journey, reading.stage(process, journey, stage).id());
            }
        });
        return moves;
    }
}
