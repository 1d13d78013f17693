package app.trivium.deal;

import app.trivium.customfield.CustomValues;
import app.trivium.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/**
 * The edited fields of a deal at one moment.
 *
 * @param name 1 to 200 characters
 * @param amount null when nobody knows yet
 * @param sourceId where the deal came from, a {@code deal_source}
 * @param probability percent set by hand, 0 to 100; null when it follows the seller's stage
 * @param nextStep the one planned thing that moves the deal on, up to 300 characters
 * @param nextStepOn the day it is planned for
 * @param nextStepKindId of what kind it is, an {@code activity_kind}; only where there is a next step
 * @param custom what is in the fields that admins have added
 */
@Embeddable
public record DealFields(
        String name,
        long accountId,
        long ownerId,
        @Embedded @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable Long sourceId,
        @Column(name = "probability_by_hand") @Nullable Short probability,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Long nextStepKindId,

        @Column(columnDefinition = "jsonb") @ColumnTransformer(write = "cast(? as jsonb)")
        CustomValues custom) {

    /** @param custom null stands for nothing, as in the database */
    public DealFields {
        custom = Objects.requireNonNullElse(custom, CustomValues.NONE);
    }

    /** With a next step of no particular kind, and nothing in the fields that admins have added. */
    public DealFields(
            String name,
            long accountId,
            long ownerId,
            @Nullable Money amount,
            @Nullable LocalDate expectedClose,
            @Nullable Long sourceId,
            @Nullable Short probability,
            @Nullable String nextStep,
            @Nullable LocalDate nextStepOn) {
        this(
                name,
                accountId,
                ownerId,
                amount,
                expectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                null,
                CustomValues.NONE);
    }

    /** The fields in which the two differ. */
    List<EditedField> differencesTo(DealFields other) {
        var differences = new ArrayList<EditedField>();
        for (DealField field : DealField.values()) {
            if (!Objects.equals(field.of(this), field.of(other))) {
                differences.add(field);
            }
        }
        custom.differencesTo(other.custom()).forEach(field -> differences.add(new AddedDealField(field)));
        return differences;
    }

    public DealFields withName(String newName) {
        return new DealFields(
                newName,
                accountId,
                ownerId,
                amount,
                expectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                custom);
    }

    public DealFields withAccount(long newAccount) {
        return new DealFields(
                name,
                newAccount,
                ownerId,
                amount,
                expectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                custom);
    }

    public DealFields withOwner(long newOwner) {
        return new DealFields(
                name,
                accountId,
                newOwner,
                amount,
                expectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                custom);
    }

    public DealFields withAmount(@Nullable Money newAmount) {
        return new DealFields(
                name,
                accountId,
                ownerId,
                newAmount,
                expectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                custom);
    }

    public DealFields withExpectedClose(@Nullable LocalDate newExpectedClose) {
        return new DealFields(
                name,
                accountId,
                ownerId,
                amount,
                newExpectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                custom);
    }

    public DealFields withSource(@Nullable Long newSource) {
        return new DealFields(
                name,
                accountId,
                ownerId,
                amount,
                expectedClose,
                newSource,
                probability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                custom);
    }

    public DealFields withProbability(@Nullable Short newProbability) {
        return new DealFields(
                name,
                accountId,
                ownerId,
                amount,
                expectedClose,
                sourceId,
                newProbability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                custom);
    }

    public DealFields withNextStep(@Nullable String newStep, @Nullable LocalDate on) {
        return new DealFields(
                name,
                accountId,
                ownerId,
                amount,
                expectedClose,
                sourceId,
                probability,
                newStep,
                on,
                nextStepKindId,
                custom);
    }

    public DealFields withNextStepKind(@Nullable Long kind) {
        return new DealFields(
                name,
                accountId,
                ownerId,
                amount,
                expectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                kind,
                custom);
    }

    public DealFields withCustom(CustomValues newCustom) {
        return new DealFields(
                name,
                accountId,
                ownerId,
                amount,
                expectedClose,
                sourceId,
                probability,
                nextStep,
                nextStepOn,
                nextStepKindId,
                newCustom);
    }
}
