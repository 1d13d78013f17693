package app.trivium.transfer;

import app.trivium.deal.DealStatus;
import app.trivium.deal.Tags;
import app.trivium.process.Journey;
import app.trivium.process.Stage;
import app.trivium.transfer.KnownDeals.KnownDeal;
import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a row as a deal, noting every problem at the row's reader. */
final class DealReader {

    private static final Map<Journey, FixedTarget> STAGES = Map.of(
            Journey.SELLER, FixedTarget.DEAL_STAGE,
            Journey.BUYER, FixedTarget.DEAL_BUYER_STAGE,
            Journey.MARKETER, FixedTarget.DEAL_MARKETER_STAGE);

    private final Batch batch;
    private final RowReader reader;
    private final @Nullable KnownDeal known;
    private final LocalDate today;
    private final List<Stage> stages = new ArrayList<>();
    private @Nullable DealStatus status;

    /** @param known the deal that the row is about, as it stands */
    DealReader(Batch batch, RowReader reader, @Nullable KnownDeal known, LocalDate today) {
        this.batch = batch;
        this.reader = reader;
        this.known = known;
        this.today = today;
    }

    /** What the row says; of use only when the reader has met no problem. */
    DealRow read() {
        STAGES.keySet().stream().sorted().forEach(this::readStage);
        readStatus();
        LocalDate opened = past(FixedTarget.DEAL_OPENED);
        LocalDate ended = reader.date(FixedTarget.DEAL_CLOSED);
        boolean closed = status != null && status.isClosed();
        checkEnd(opened, ended, closed);
        BigDecimal amount = reader.amount(FixedTarget.DEAL_AMOUNT);
        String currency = currency(amount);
        LocalDate expected = reader.date(FixedTarget.DEAL_EXPECTED);
        return new DealRow(
                reader.line(FixedTarget.DEAL_ID, 200),
                reader.line(FixedTarget.DEAL_NAME, 200),
                reader.line(FixedTarget.DEAL_PRODUCT, 100),
                account(),
                owner(),
                status,
                stages,
                amount,
                currency,
                opened,
                closed ? ended : null,
                expected == null && !closed ? ended : expected,
                holdUntil(),
                lossReason(),
                source(),
                reader.whole(FixedTarget.DEAL_PROBABILITY, 0, 100),
                reader.line(FixedTarget.DEAL_NEXT_STEP, 300),
                reader.date(FixedTarget.DEAL_NEXT_STEP_ON),
                kind(),
                tags(),
                batch.ground().facts().added().read(reader, currency == null ? fileCurrency() : currency));
    }

    private void readStage(Journey journey) {
        FixedTarget target = STAGES.get(journey);
        if (target == null || reader.cell(target).isEmpty() || standsAlready(target, journey)) {
            return;
        }
        Optional<StageChoice> choice = StageChoice.read(
                reader.meaning(target), journey, batch.ground().facts().process());
        if (choice.isEmpty()) {
            reader.fail(target, "transfer.problem.stage", RowReader.shown(reader.cell(target)));
            return;
        }
        if (journey == Journey.SELLER) {
            status = choice.get().status();
        }
        Stage stage = choice.get().stage();
        if (stage != null) {
            stages.add(stage);
        }
    }

    /** A deal of another process has stages that the file's words are not given a meaning of. */
    private boolean standsAlready(FixedTarget target, Journey journey) {
        if (known == null || known.processId() == batch.mapping().options().processId()) {
            return false;
        }
        boolean stands = known.stageName(journey).equalsIgnoreCase(reader.cell(target));
        if (!stands) {
            reader.fail(FixedTarget.DEAL_ID, "transfer.problem.process");
        }
        return true;
    }

    /** A column of its own says so whatever the word for the stage stands for. */
    private void readStatus() {
        String word = reader.cell(FixedTarget.DEAL_STATUS);
        if (!word.isEmpty()) {
            status = StageChoice.status(word).orElse(null);
            if (status == null) {
                reader.fail(FixedTarget.DEAL_STATUS, "transfer.problem.status", RowReader.shown(word));
            }
        }
        if (status == DealStatus.WON && stages.stream().noneMatch(stage -> stage.journey() == Journey.SELLER)) {
            stages.add(batch.ground().facts().process().last(Journey.SELLER));
        }
    }

    private @Nullable String account() {
        String account = reader.line(FixedTarget.DEAL_ACCOUNT, 200);
        if (account != null || reader.failed()) {
            return account;
        }
        String unnamed = batch.mapping().options().unnamedAccount();
        if (unnamed == null) {
            reader.fail(FixedTarget.DEAL_ACCOUNT, "transfer.problem.missing");
        }
        return null;
    }

    private @Nullable Long owner() {
        String name = reader.cell(FixedTarget.DEAL_OWNER);
        return name.isEmpty() ? null : Owners.read(batch, reader, FixedTarget.DEAL_OWNER);
    }

    private @Nullable String currency(@Nullable BigDecimal amount) {
        String code = reader.line(FixedTarget.DEAL_CURRENCY, 10);
        String currency = code == null ? batch.mapping().options().currency() : code.toUpperCase(Locale.ROOT);
        if (code != null && !batch.ground().facts().currencies().contains(currency)) {
            reader.fail(FixedTarget.DEAL_CURRENCY, "money.currency.unknown", code);
        }
        return amount == null && code == null ? null : currency;
    }

    private String fileCurrency() {
        return batch.mapping().options().currency();
    }

    private @Nullable LocalDate past(Target target) {
        LocalDate date = reader.date(target);
        if (date != null && date.isAfter(today)) {
            reader.fail(target, "transfer.problem.future");
        }
        return date;
    }

    private void checkEnd(@Nullable LocalDate opened, @Nullable LocalDate ended, boolean closed) {
        if (!closed || ended == null) {
            return;
        }
        if (ended.isAfter(today)) {
            reader.fail(FixedTarget.DEAL_CLOSED, "deal.outcome.future");
        } else if (known == null && opened != null && ended.isBefore(opened)) {
            reader.fail(FixedTarget.DEAL_CLOSED, "transfer.problem.before");
        }
    }

    private @Nullable LocalDate holdUntil() {
        LocalDate until = reader.date(FixedTarget.DEAL_HOLD_UNTIL);
        if (status != DealStatus.ON_HOLD) {
            return null;
        }
        if (known != null && known.status() == DealStatus.ON_HOLD) {
            return until;
        }
        if (until == null) {
            reader.fail(FixedTarget.DEAL_HOLD_UNTIL, "deal.hold.missing");
        } else if (!until.isAfter(today)) {
            reader.fail(FixedTarget.DEAL_HOLD_UNTIL, "deal.hold.past");
        }
        return until;
    }

    private @Nullable Long lossReason() {
        String name = reader.line(FixedTarget.DEAL_LOSS_REASON, 100);
        Long known = name == null ? null : batch.ground().lossReason(name);
        return known == null ? batch.mapping().options().lossReasonId() : known;
    }

    private @Nullable Long kind() {
        String name = reader.line(FixedTarget.DEAL_NEXT_STEP_KIND, 100);
        if (known != null && name != null && name.equalsIgnoreCase(known.nextStepKind())) {
            return known.nextStepKindId();
        }
        Long kind = name == null ? null : batch.ground().activityKind(name);
        if (name != null && kind == null) {
            reader.fail(FixedTarget.DEAL_NEXT_STEP_KIND, "transfer.problem.kind", RowReader.shown(name));
        }
        return kind;
    }

    private @Nullable Set<String> tags() {
        String cell = reader.cell(FixedTarget.DEAL_TAGS);
        if (cell.isEmpty()) {
            return null;
        }
        Set<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try {
            Tags.parse(cell, FixedTarget.DEAL_TAGS.notation()).forEach(name -> tags.add(meant(name)));
        } catch (Invalid refusal) {
            reader.fail(refusal, FixedTarget.DEAL_TAGS);
        }
        return tags;
    }

    /** What is archived is hung on no further deal; one that bears it keeps it. */
    private String meant(String name) {
        Ground.Tag tag = batch.ground().tag(name);
        if (tag.archived() && (known == null || !known.tags().contains(tag.name()))) {
            throw new Invalid(FixedTarget.DEAL_TAGS.notation(), "deal.tags.archived", name);
        }
        return tag.name();
    }

    private @Nullable Long source() {
        String name = reader.line(FixedTarget.DEAL_SOURCE, 100);
        if (known != null && name != null && name.equalsIgnoreCase(known.source())) {
            return known.sourceId();
        }
        Long source = name == null ? null : batch.ground().source(name);
        if (name != null && source == null) {
            reader.fail(FixedTarget.DEAL_SOURCE, "transfer.problem.source", RowReader.shown(name));
        }
        return source;
    }
}
