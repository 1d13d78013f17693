package app.trivium.transfer;

import app.trivium.deal.DealStatus;
import app.trivium.process.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a deal; null where it says nothing.
 *
 * @param account the name of its account
 * @param ownerId the user its owner column stands for
 * @param status null when the file has no word on it
 * @param stages where it stands, at most one stage a journey
 * @param tags all that it shall have
 * @param added what goes into the fields that admins have added, by their ids
 * @param expectedClose of an open deal also what the file calls its closing date
 */
record DealRow(
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String product,
        @Nullable String account,
        @Nullable Long ownerId,
        @Nullable DealStatus status,
        List<Stage> stages,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        @Nullable LocalDate expectedClose,
        @Nullable LocalDate holdUntil,
        @Nullable Long lossReasonId,
        @Nullable Long sourceId,
        @Nullable Integer probability,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Long nextStepKindId,
        @Nullable Set<String> tags,
        Map<Long, String> added) {

    boolean isClosed() {
        return status != null && status.isClosed();
    }
}
