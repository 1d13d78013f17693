package app.trivium.transfer;

import app.trivium.deal.DealFields;
import app.trivium.deal.DealStatus;
import app.trivium.deal.OutcomeOrder;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.Stage;
import app.trivium.transfer.KnownDeals.KnownDeal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a row says differently from the deal it is about. An empty cell says nothing. */
final class DealComparison {

    private final DealRow row;
    private final KnownDeal known;
    private final List<UnaryOperator<DealFields>> changes = new ArrayList<>();

    private DealComparison(DealRow row, KnownDeal known) {
        this.row = row;
        this.known = known;
    }

    static DealWork of(DealRow row, KnownDeal known, @Nullable Money listPrice, UUID gesture) {
        return new DealComparison(row, known).work(listPrice, gesture);
    }

    private DealWork work(@Nullable Money listPrice, UUID gesture) {
        differs(row.name(), known.name(), DealFields::withName);
        differs(row.ownerId(), known.ownerId(), DealFields::withOwner);
        differs(row.expectedClose(), known.expectedClose(), DealFields::withExpectedClose);
        differs(row.sourceId(), known.sourceId(), DealFields::withSource);
        differs(row.probability(), known.probability(), (fields, value) -> fields.withProbability(value.shortValue()));
        differs(row.nextStep(), known.nextStep(), (fields, value) -> fields.withNextStep(value, fields.nextStepOn()));
        differs(row.nextStepKindId(), known.nextStepKindId(), DealFields::withNextStepKind);
        differs(row.nextStepOn(), known.nextStepOn(), (fields, value) -> fields.withNextStep(fields.nextStep(), value));
        differs(amount(listPrice), known.money(), DealFields::withAmount);
        added();
        boolean moved = row.account() != null && !Ground.lower(row.account()).equals(Ground.lower(known.account()));
        return new DealWork(row, moved ? row.account() : null, known, change(), moves(), outcome(gesture), tags());
    }

    private interface With<T> {
        DealFields value(DealFields fields, T value);
    }

    private <T> void differs(@Nullable T said, @Nullable T stands, With<T> with) {
        if (said != null && !said.equals(stands)) {
            changes.add(fields -> with.value(fields, said));
        }
    }

    /** Capitals make no other tag. */
    private @Nullable Set<String> tags() {
        Set<String> said = row.tags();
        if (said == null) {
            return null;
        }
        Set<String> stands = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        stands.addAll(known.tags());
        return stands.equals(said) ? null : said;
    }

    private void added() {
        if (!AddedFields.put(known.added(), row.added()).equals(known.added())) {
            changes.add(fields -> fields.withCustom(AddedFields.put(fields.custom(), row.added())));
        }
    }

    private @Nullable Money amount(@Nullable Money listPrice) {
        if (row.amount() != null) {
            return new Money(row.amount(), Objects.requireNonNull(row.currency()));
        }
        boolean wanted = known.amount() == null && known.status() == DealStatus.OPEN && !row.isClosed();
        return wanted ? listPrice : null;
    }

    private @Nullable UnaryOperator<DealFields> change() {
        if (changes.isEmpty()) {
            return null;
        }
        return fields -> {
            DealFields changed = fields;
            for (UnaryOperator<DealFields> change : changes) {
                changed = change.apply(changed);
            }
            return changed;
        };
    }

    /** Of an open deal, or one the row says is open again. */
    private Map<Journey, Long> moves() {
        Map<Journey, Long> moves = new EnumMap<>(Journey.class);
        DealStatus status = row.status() == null ? known.status() : row.status();
        if (status == DealStatus.OPEN && known.status() != DealStatus.ON_HOLD) {
            for (Stage stage : row.stages()) {
                if (stage.id() != stands(stage.journey())) {
                    moves.put(stage.journey(), stage.id());
                }
            }
        }
        return moves;
    }

    private long stands(Journey journey) {
        return switch (journey) {
            case SELLER -> known.sellerStage();
            case BUYER -> known.buyerStage();
            case MARKETER -> known.marketerStage();
        };
    }

    /** A deal on hold stays so, whatever stage the file names: files know nothing of holding. */
    private @Nullable OutcomeOrder outcome(UUID gesture) {
        DealStatus said = row.status();
        if (said == null || said == known.status()) {
            return null;
        }
        if (said == DealStatus.OPEN && known.status() == DealStatus.ON_HOLD) {
            return null;
        }
        return order(row, said, known.version(), gesture);
    }

    static OutcomeOrder order(DealRow row, DealStatus status, long seenVersion, UUID gesture) {
        Long reason = status == DealStatus.LOST ? row.lossReasonId() : null;
        return new OutcomeOrder(status, row.closed(), row.holdUntil(), reason, null, seenVersion, gesture);
    }
}
