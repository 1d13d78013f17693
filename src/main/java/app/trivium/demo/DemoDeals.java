package app.trivium.demo;

import app.trivium.deal.ActivityKinds;
import app.trivium.deal.BuyerEvidence;
import app.trivium.deal.DealFields;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.NewDeal;
import app.trivium.deal.OutcomeOrder;
import app.trivium.deal.Sources;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.LossReason;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the demo company's deals and lives through their past, day by day, by the same verbs as everybody. */
@Component
class DemoDeals {

    private final Deals deals;
    private final Tags tags;
    private final Processes processes;
    private final Sources sources;
    private final ActivityKinds kinds;
    private final Clock clock;

    DemoDeals(Deals deals, Tags tags, Processes processes, Sources sources, ActivityKinds kinds, Clock clock) {
        this.deals = deals;
        this.tags = tags;
        this.processes = processes;
        this.sources = sources;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** A move to be made some days ago. */
    private record Past(Stage stage, double daysAgo, boolean last) {}

    /** What deals are described by, by name. */
    private record Lists(Named<Long> sources, Named<Long> kinds) {}

    /** Opens all of them; returns their ids by name. */
    Named<Long> open(Named<Actor> staff, Named<Long> accountIds) {
        Named<Long> sourceIds = new Named<>();
        sources.choices().forEach(source -> sourceIds.put(source.name(), source.id()));
        Named<Long> kindIds = new Named<>();
        kinds.choices().forEach(kind -> kindIds.put(kind.name(), kind.id()));
        Named<Long> ids = new Named<>();
        ProcessMap process = processes.map(processes.defaultId());
        for (Sheet.Line line : Sheet.lines("deals.csv")) {
            Actor owner = staff.of(line.text("owner"));
            long accountId = accountIds.of(line.text("account"));
            long id = deals.open(owner, newDeal(process, line, accountId, owner.id(), new Lists(sourceIds, kindIds)));
            long version = live(owner, id, process, line);
            if (!"OPEN".equals(line.text("status"))) {
                decide(owner, id, version, line);
            }
            if (line.has("tags")) {
                tags.add(owner, id, Set.of(line.text("tags").split(";")));
            }
            ids.put(line.text("name"), id);
        }
        return ids;
    }

    private NewDeal newDeal(ProcessMap process, Sheet.Line line, long accountId, long ownerId, Lists lists) {
        Money amount =
                line.has("amount") ? new Money(new BigDecimal(line.text("amount")), line.text("currency")) : null;
        var fields = new DealFields(
                        line.text("name"),
                        accountId,
                        ownerId,
                        amount,
                        day(line.number("close")),
                        lists.sources().of(line.text("source")),
                        null,
                        line.textOrNull("next_step"),
                        line.has("next_step_in") ? day(line.number("next_step_in")) : null)
                .withNextStepKind(line.has("next_step_kind") ? lists.kinds().of(line.text("next_step_kind")) : null);
        Instant opened = ago(line.number("opened"));
        return new NewDeal(process, fields, List.of(), null, opened, null, UUID.randomUUID());
    }

    /** Takes the deal from its first stages to where it stands, in the order in which that happened. */
    private long live(Actor owner, long id, ProcessMap process, Sheet.Line line) {
        List<Past> past = new ArrayList<>();
        for (Journey journey : Journey.values()) {
            String column = journey.slug();
            int steps = line.number(column) - 1;
            double opened = line.number("opened");
            double arrived = line.number(column + "_days");
            for (int step = 1; step <= steps; step++) {
                double daysAgo = opened - (opened - arrived) * step / steps;
                past.add(new Past(process.stages(journey).get(step), daysAgo, step == steps));
            }
        }
        past.sort(Comparator.comparingDouble(Past::daysAgo).reversed());
        long version = 0;
        for (Past move : past) {
            var order = new MoveOrder(
                    Map.of(move.stage().journey(), move.stage().id()),
                    version,
                    null,
                    evidence(move, line),
                    UUID.randomUUID());
            version = deals.moved(owner, id, order, ago(move.daysAgo())).version();
        }
        return version;
    }

    private @Nullable BuyerEvidence evidence(Past move, Sheet.Line line) {
        if (move.stage().journey() != Journey.BUYER || !move.last()) {
            return null;
        }
        var kind = BuyerEvidence.Kind.valueOf(line.text("evidence"));
        return kind == BuyerEvidence.Kind.GUESS
                ? BuyerEvidence.GUESS
                : new BuyerEvidence(kind, line.text("evidence_by"), day(-line.number("buyer_days")));
    }

    private void decide(Actor owner, long id, long version, Sheet.Line line) {
        DealStatus status = DealStatus.valueOf(line.text("status"));
        int closedAgo = line.has("closed_ago") ? line.number("closed_ago") : 2;
        var order = new OutcomeOrder(
                status,
                status.isClosed() ? day(-closedAgo) : null,
                line.has("hold_in") ? day(line.number("hold_in")) : null,
                line.has("reason") ? reason(line.text("reason")) : null,
                null,
                version,
                UUID.randomUUID());
        deals.decided(owner, id, order, ago(closedAgo));
    }

    private long reason(String name) {
        return processes.lossReasons().stream()
                .filter(reason -> reason.name().equals(name))
                .mapToLong(LossReason::id)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate day(int fromToday) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(fromToday);
    }

    private Instant ago(double days) {
        return clock.instant().minus((long) (days * 24 * 60), ChronoUnit.MINUTES);
    }
}
