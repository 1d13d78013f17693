package app.trivium.transfer;

import app.trivium.customfield.CustomValues;
import app.trivium.deal.DealFields;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.deal.NewDeal;
import app.trivium.deal.OutcomeOrder;
import app.trivium.deal.Tags;
import app.trivium.money.Money;
import app.trivium.transfer.KnownDeals.KnownDeal;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Deals: opened when they are new, and else changed, moved and decided about where the row says something else. */
@Component
class DealImport implements RowImport<DealWork> {

    private final Deals deals;
    private final Tags tags;
    private final KnownDeals known;
    private final NamedAccounts accounts;
    private final Texts texts;
    private final Clock clock;

    DealImport(Deals deals, Tags tags, KnownDeals known, NamedAccounts accounts, Texts texts, Clock clock) {
        this.deals = deals;
        this.tags = tags;
        this.known = known;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Kind kind() {
        return Kind.DEALS;
    }

    @Override
    public List<RowPlan<DealWork>> plan(Batch batch) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), batch.actor().zone());
        List<RowReader> readers = batch.readers();
        Map<String, KnownDeal> stored = known.byExternalIds(readers.stream()
                .map(reader -> reader.cell(FixedTarget.DEAL_ID))
                .filter(id -> !id.isEmpty())
                .toList());
        return readers.stream()
                .map(reader -> plan(batch, reader, stored, today))
                .toList();
    }

    private RowPlan<DealWork> plan(Batch batch, RowReader reader, Map<String, KnownDeal> stored, LocalDate today) {
        if (reader.failed()) {
            return RowPlan.rejected(reader.row(), reader.problems());
        }
        KnownDeal deal = stored.get(reader.cell(FixedTarget.DEAL_ID));
        DealRow row = new DealReader(batch, reader, deal, today).read();
        CustomValues added = deal == null ? CustomValues.NONE : deal.added();
        batch.ground().facts().added().refuseUnoffered(reader, added, row.added());
        if (row.nextStepKindId() != null && row.nextStep() == null && (deal == null || deal.nextStep() == null)) {
            reader.fail(FixedTarget.DEAL_NEXT_STEP_KIND, "transfer.problem.kind.alone");
        }
        if (deal == null) {
            return planNew(batch, reader, row);
        }
        if (!batch.actor().maySee(deal.ownerId()) || !batch.actor().mayEdit(deal.ownerId())) {
            reader.fail(FixedTarget.DEAL_ID, "deal.notYours");
        }
        if (reader.failed()) {
            return RowPlan.rejected(reader.row(), reader.problems());
        }
        DealWork work = DealComparison.of(row, deal, listPrice(batch, row), batch.gesture(reader.row(), "decide"));
        return work.changesNothing() ? RowPlan.unchanged(reader.row()) : RowPlan.updated(reader.row(), work);
    }

    private RowPlan<DealWork> planNew(Batch batch, RowReader reader, DealRow row) {
        String account = Objects.requireNonNullElseGet(
                row.account(), () -> String.valueOf(batch.mapping().options().unnamedAccount()));
        if (name(batch, row).length() > 200) {
            reader.fail(FixedTarget.DEAL_NAME, "web.text.long", 200);
        }
        return reader.failed()
                ? RowPlan.rejected(reader.row(), reader.problems())
                : RowPlan.added(reader.row(), new DealWork(row, account, null, null, Map.of(), null, row.tags()));
    }

    @Override
    public void carryOut(Batch batch, List<RowPlan<DealWork>> plans, Touched touched) {
        Map<String, Long> accountIds = accounts.findOrAdd(
                batch, plans, plan -> Objects.requireNonNull(plan.work()).account(), touched);
        List<NewDeal> orders = new ArrayList<>();
        List<FileRow> rows = new ArrayList<>();
        List<Set<String>> hung = new ArrayList<>();
        for (RowPlan<DealWork> plan : plans) {
            DealWork work = Objects.requireNonNull(plan.work());
            Long accountId = work.account() == null ? null : accountIds.get(Ground.lower(work.account()));
            if (work.known() == null) {
                orders.add(newDeal(batch, plan.row(), work.row(), Objects.requireNonNull(accountId)));
                rows.add(plan.row());
                hung.add(Objects.requireNonNullElse(work.tags(), Set.of()));
            } else {
                update(batch, plan.row(), work, work.known(), accountId, touched);
            }
        }
        List<Long> ids = deals.openAll(batch.actor(), orders);
        for (int i = 0; i < ids.size(); i++) {
            if (!hung.get(i).isEmpty()) {
                tags.add(batch.actor(), ids.get(i), hung.get(i), orders.get(i).gesture());
            }
            touched.added(
                    rows.get(i), Touched.What.DEAL, ids.get(i), orders.get(i).gesture());
        }
    }

    private NewDeal newDeal(Batch batch, FileRow fileRow, DealRow row, long accountId) {
        DealStatus status = row.status();
        UUID gesture = batch.gesture(fileRow, "open");
        Integer probability = row.probability();
        DealFields fields = new DealFields(
                name(batch, row),
                accountId,
                row.ownerId() == null ? batch.actor().id() : row.ownerId(),
                amount(batch, row),
                row.expectedClose(),
                row.sourceId(),
                probability == null ? null : probability.shortValue(),
                row.nextStep(),
                row.nextStepOn(),
                row.nextStepKindId(),
                AddedFields.put(CustomValues.NONE, row.added()));
        OutcomeOrder outcome = status == null || status == DealStatus.OPEN
                ? null
                : DealComparison.order(row, status, 0, batch.gesture(fileRow, "decide"));
        return new NewDeal(
                batch.ground().facts().process(),
                fields,
                row.stages(),
                row.externalId(),
                opened(batch, row),
                outcome,
                gesture);
    }

    /** A deal that was closed cannot have been opened after that. */
    private static @Nullable Instant opened(Batch batch, DealRow row) {
        LocalDate day = row.opened() == null ? row.closed() : row.opened();
        return day == null ? null : day.atStartOfDay(batch.actor().zone()).toInstant();
    }

    private void update(
            Batch batch, FileRow row, DealWork work, KnownDeal deal, @Nullable Long accountId, Touched touched) {
        List<UUID> gestures = new ArrayList<>();
        if (work.change() != null || accountId != null) {
            gestures.add(batch.gesture(row, "change"));
            deals.change(batch.actor(), deal.id(), fields -> changed(fields, work, accountId), gestures.get(0));
        }
        if (work.tags() != null) {
            UUID gesture = batch.gesture(row, "tag");
            gestures.add(gesture);
            tags.set(batch.actor(), deal.id(), deal.tags(), work.tags(), gesture);
        }
        OutcomeOrder outcome = work.outcome();
        boolean reopens = outcome != null && outcome.to() == DealStatus.OPEN;
        if (outcome != null && reopens) {
            gestures.add(outcome.gesture());
            deals.decide(batch.actor(), deal.id(), outcome);
        }
        if (!work.moves().isEmpty()) {
            UUID gesture = batch.gesture(row, "move");
            String reason = texts.of("transfer.move.reason", batch.fileName());
            gestures.add(gesture);
            deals.move(batch.actor(), deal.id(), new MoveOrder(work.moves(), deal.version(), reason, null, gesture));
        }
        if (outcome != null && !reopens) {
            gestures.add(outcome.gesture());
            deals.decide(batch.actor(), deal.id(), outcome);
        }
        touched.changedDeal(row, deal.id(), gestures);
    }

    private static DealFields changed(DealFields fields, DealWork work, @Nullable Long accountId) {
        DealFields changed = work.change() == null ? fields : work.change().apply(fields);
        return accountId == null ? changed : changed.withAccount(accountId);
    }

    /** The deal's name as the file has it, else "GTX Pro for Acme Corporation". */
    String name(Batch batch, DealRow row) {
        if (row.name() != null) {
            return row.name();
        }
        Ground.Product known = batch.ground().product(row.product());
        String product = known == null ? row.product() : known.name();
        String account = row.account() == null ? batch.mapping().options().unnamedAccount() : row.account();
        return product == null
                ? String.valueOf(account)
                : account == null ? product : texts.of("transfer.deal.name", product, account);
    }

    @Nullable Money amount(Batch batch, DealRow row) {
        if (row.amount() != null) {
            return new Money(row.amount(), Objects.requireNonNull(row.currency()));
        }
        return row.isClosed() ? null : listPrice(batch, row);
    }

    private static @Nullable Money listPrice(Batch batch, DealRow row) {
        Ground.Product product = batch.ground().product(row.product());
        BigDecimal price = product == null ? null : product.price();
        return price == null ? null : new Money(price, batch.mapping().options().currency());
    }
}
