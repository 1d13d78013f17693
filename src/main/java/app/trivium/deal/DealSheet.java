package app.trivium.deal;

import app.trivium.customfield.CustomValues;
import app.trivium.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is on file about a deal's edited fields, with the names of what they refer to. */
record DealSheet(
        long id,
        long version,
        String name,
        long accountId,
        String account,
        long ownerId,
        String owner,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable LocalDate expectedClose,
        @Nullable Long sourceId,
        @Nullable String source,
        int probability,
        @Nullable Integer probabilityByHand,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Long nextStepKindId,
        @Nullable String nextStepKind,
        String tags,
        @Nullable String custom) {

    DealFields fields() {
        return new DealFields(
                name,
                accountId,
                ownerId,
                money(),
                expectedClose,
                sourceId,
                probabilityByHand == null ? null : probabilityByHand.shortValue(),
                nextStep,
                nextStepOn,
                nextStepKindId,
                CustomValues.parse(custom));
    }

    private @Nullable Money money() {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }

    /** What a field's input shows, as one would type it. */
    String typed(DealField field) {
        return switch (field) {
            case ACCOUNT -> account;
            case AMOUNT -> amount == null ? "" : amount.stripTrailingZeros().toPlainString();
            default -> Objects.requireNonNullElse(field.textOf(fields()), "");
        };
    }
}
