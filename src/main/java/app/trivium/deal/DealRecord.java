package app.trivium.deal;

import app.trivium.customfield.CustomPart;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is on file about a deal, with the names of what it refers to; as those read it who do not look at pages.
 *
 * @param gesture by which it was opened; no other deal anywhere has the same
 */
public record DealRecord(
        long id,
        long version,
        @Nullable String externalId,
        long process,
        String name,
        Named account,
        Named owner,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable Named source,
        int probability,
        @Nullable Integer probabilityByHand,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Named nextStepKind,
        DealStatus status,
        @Nullable LocalDate actualClose,
        @Nullable LocalDate holdUntil,
        @Nullable Named lossReason,
        @Nullable String statusComment,
        Map<Journey, Standing> at,
        BuyerEvidence evidence,
        int gap,
        LocalDate staleOn,
        List<String> tags,
        CustomPart custom,
        Instant createdAt,
        UUID gesture) {

    /** The fields that are edited, as they were when this was read. */
    public DealFields fields() {
        return new DealFields(
                name,
                account.id(),
                owner.id(),
                amount,
                expectedClose,
                source == null ? null : source.id(),
                probabilityByHand == null ? null : probabilityByHand.shortValue(),
                nextStep,
                nextStepOn,
                nextStepKind == null ? null : nextStepKind.id(),
                custom.values());
    }

    /** Something the deal refers to. */
    public record Named(long id, String name) {}

    /** Where the deal stands in one journey, and since when. */
    public record Standing(long stage, Instant since) {}

    /**
     * One passage of a deal.
     *
     * @param from the stage it left, null where it was opened
     * @param leftProcess the process to which that stage belongs, if it left that too
     */
    public record Passage(
            long id,
            Journey journey,
            @Nullable Long from,
            @Nullable Long leftProcess,
            long to,
            Instant at,
            Named by,
            @Nullable String reason,
            long version) {}
}
