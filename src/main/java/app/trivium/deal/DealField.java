package app.trivium.deal;

import app.trivium.money.Money;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a deal that are edited, as opposed to those that only moves and outcomes change. */
public enum DealField implements EditedField {
    NAME(DealFields::name),
    ACCOUNT(DealFields::accountId),
    OWNER(DealFields::ownerId),
    AMOUNT(DealFields::amount),
    EXPECTED_CLOSE(DealFields::expectedClose),
    SOURCE(DealFields::sourceId),
    PROBABILITY(DealFields::probability),
    NEXT_STEP(DealFields::nextStep),
    NEXT_STEP_KIND(DealFields::nextStepKindId),
    NEXT_STEP_ON(DealFields::nextStepOn);

    private final Function<DealFields, @Nullable Object> value;

    DealField(Function<DealFields, @Nullable Object> value) {
        this.value = value;
    }

    /** The last part of message keys as well: "name", "expected_close". */
    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable Object of(DealFields fields) {
        return value.apply(fields);
    }

    @Override
    public DealFields put(DealFields fields, @Nullable String text) {
        return switch (this) {
            case NAME -> fields.withName(Objects.requireNonNull(text));
            case ACCOUNT -> fields.withAccount(Long.parseLong(Objects.requireNonNull(text)));
            case OWNER -> fields.withOwner(Long.parseLong(Objects.requireNonNull(text)));
            case AMOUNT -> fields.withAmount(text == null ? null : Money.parse(text));
            case EXPECTED_CLOSE -> fields.withExpectedClose(text == null ? null : LocalDate.parse(text));
            case SOURCE -> fields.withSource(text == null ? null : Long.valueOf(text));
            case PROBABILITY -> fields.withProbability(text == null ? null : Short.valueOf(text));
            case NEXT_STEP -> fields.withNextStep(text, fields.nextStepOn());
            case NEXT_STEP_KIND -> fields.withNextStepKind(text == null ? null : Long.valueOf(text));
            case NEXT_STEP_ON -> fields.withNextStep(fields.nextStep(), text == null ? null : LocalDate.parse(text));
        };
    }

    @Override
    public @Nullable String textOf(DealFields fields) {
        return Objects.toString(of(fields), null);
    }
}
