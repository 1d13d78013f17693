package app.trivium.api;

import app.trivium.deal.DealFields;
import app.trivium.deal.DealRecord;
import app.trivium.deal.DealRecords;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.NewDeal;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Does with deals what programs say, and what is said at once is done whole or not at all. */
@Component
@Transactional
class DealWriting {

    private final Deals deals;
    private final Tags tags;
    private final DealRecords records;
    private final DealReading reading;
    private final MergePatches patches;
    private final Processes processes;

    DealWriting(
            Deals deals,
            Tags tags,
            DealRecords records,
            DealReading reading,
            MergePatches patches,
            Processes processes) {
        this.deals = deals;
        this.tags = tags;
        this.records = records;
        this.reading = reading;
        this.patches = patches;
        this.processes = processes;
    }

    /** Opens a deal and returns its id. */
    public long open(Actor actor, DealWish wish, UUID gesture) {
        return open(actor, List.of(wish), List.of(gesture)).get(0);
    }

    private List<Long> open(Actor actor, List<DealWish> wishes, List<UUID> gestures) {
        List<NewDeal> orders = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            orders.add(reading.order(actor, wishes.get(i), gestures.get(i)));
        }
        List<Long> ids = deals.openAll(actor, orders);
        for (int i = 0; i < ids.size(); i++) {
            Set<String> names = reading.tags(wishes.get(i).tags());
            if (!names.isEmpty()) {
                tags.add(actor, ids.get(i), names, gestures.get(i));
            }
        }
        return ids;
    }

    /**
     * Changes fields of a deal.
     *
     * @param seen gets the deal's version and refuses those the author has not seen
     */
    public void edit(Actor actor, long dealId, LongConsumer seen, ObjectNode patch) {
        deals.lock(actor, dealId, seen);
        DealRecord present = records.one(actor, dealId);
        DealFields was = present.fields();
        DealEdit wish = patches.apply(patch, DealEdit.of(present), DealEdit.class);
        DealFields now = reading.fields(actor, wish, was);
        tag(actor, present, wish.tags());
        deals.edit(actor, dealId, was, now, UUID.randomUUID());
    }

    /** Opens the deals that are not known yet and changes the others; answers in the order of the rows. */
    public List<DealBatch.Row> upsert(Actor actor, List<BatchRow> rows) {
        rows.forEach(BatchRow::id);
        Map<String, DealBatch.Row> answers = new HashMap<>();
        List<BatchRow> fresh = rows.stream().filter(row -> row.known() == null).toList();
        List<Long> opened = open(
                actor,
                fresh.stream()
                        .map(row -> patches.read(row.fields(), DealWish.class))
                        .toList(),
                fresh.stream().map(row -> UUID.randomUUID()).toList());
        for (int i = 0; i < opened.size(); i++) {
            String id = fresh.get(i).id();
            answers.put(id, new DealBatch.Row(id, DealBatch.Verdict.OPENED, opened.get(i), null));
        }
        change(actor, rows.stream().filter(row -> row.known() != null).toList(), answers);
        return rows.stream()
                .map(row -> Objects.requireNonNull(answers.get(row.id())))
                .toList();
    }

    private void change(Actor actor, List<BatchRow> rows, Map<String, DealBatch.Row> answers) {
        Map<Long, DealRecord> present = records
                .several(actor, rows.stream().map(BatchRow::known).toList())
                .stream()
                .collect(Collectors.toMap(DealRecord::id, Function.identity()));
        for (BatchRow row : rows) {
            DealRecord deal = present.get(row.known());
            if (deal == null) {
                throw new NotFound("deal.unknown");
            }
            answers.put(row.id(), new DealBatch.Row(row.id(), change(actor, row.fields(), deal), deal.id(), null));
        }
    }

    /**
     * The fields come before a move, which may need them; but a new owner comes last, since then the deal may be out of
     * the actor's reach.
     */
    private DealBatch.Verdict change(Actor actor, ObjectNode row, DealRecord present) {
        DealWish wish = patches.apply(row, DealWish.of(present), DealWish.class);
        if (!Objects.equals(wish.process(), present.process())) {
            throw new Invalid("process", "api.batch.process");
        }
        DealFields was = present.fields();
        DealFields now = reading.fields(actor, wish.fields(was.ownerId()), was);
        Map<Journey, Long> moves = moves(wish, present);
        DealFields stored = was;
        if (!moves.isEmpty()) {
            stored = now.withOwner(was.ownerId());
            deals.edit(actor, present.id(), was, stored, UUID.randomUUID());
            deals.move(actor, present.id(), new MoveOrder(moves, present.version(), null, null, UUID.randomUUID()));
        }
        boolean tagged = tag(actor, present, wish.tags());
        deals.edit(actor, present.id(), stored, now, UUID.randomUUID());
        return moves.isEmpty() && !tagged && was.equals(now) ? DealBatch.Verdict.UNCHANGED : DealBatch.Verdict.CHANGED;
    }

    /** Whether the deal has other tags now than before. */
    private boolean tag(Actor actor, DealRecord present, @Nullable List<String> said) {
        Set<String> was = caseless(present.tags());
        Set<String> now = caseless(reading.tags(said));
        if (was.equals(now)) {
            return false;
        }
        tags.set(actor, present.id(), was, now, UUID.randomUUID());
        return true;
    }

    private static Set<String> caseless(Collection<String> names) {
        Set<String> caseless = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        caseless.addAll(names);
        return caseless;
    }

    private Map<Journey, Long> moves(DealWish wish, DealRecord present) {
        Map<Journey, Long> moves = new EnumMap<>(Journey.class);
        wish.stages().forEach((journey, stage) -> {
            if (Objects.requireNonNull(present.at().get(journey)).stage() != stage) {
                moves.put(journey, stage);
            }
        });
        if (!moves.isEmpty()) {
            ProcessMap process = processes.map(present.process());
            moves.forEach((journey, stage) -> reading.stage(process, journey, stage));
        }
        return moves;
    }
}
