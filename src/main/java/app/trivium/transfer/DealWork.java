package app.trivium.transfer;

import app.trivium.deal.DealFields;
import app.trivium.deal.OutcomeOrder;
import app.trivium.process.Journey;
import app.trivium.transfer.KnownDeals.KnownDeal;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done for a row about a deal.
 *
 * @param row what the row says
 * @param account the name of the account the deal shall have; null to leave it with the one it has
 * @param known the deal as it stands; null when it is to be opened
 * @param change of its fields but the account; null when none of them changes
 * @param moves the stages it is to be moved to
 * @param outcome what is decided about it; null when that stays
 * @param tags those it shall have in place of those it has; null when they stay
 */
record DealWork(
        DealRow row,
        @Nullable String account,
        @Nullable KnownDeal known,
        @Nullable UnaryOperator<DealFields> change,
        Map<Journey, Long> moves,
        @Nullable OutcomeOrder outcome,
        @Nullable Set<String> tags) {

    boolean changesNothing() {
        return known != null && account == null && change == null && moves.isEmpty() && outcome == null && tags == null;
    }
}
