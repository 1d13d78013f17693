package app.trivium.deal;

import app.trivium.account.Accounts;
import app.trivium.customfield.CustomField;
import app.trivium.customfield.ValueReading;
import app.trivium.identity.Actor;
import app.trivium.money.Currencies;
import app.trivium.money.Money;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads what somebody typed into the fields of a deal. Fields bear the names of {@link DealField#key}, with "currency"
 * beside "amount"; an account goes by its name.
 */
@Component
class DealDraft {

    private static final int LONGEST_NAME = 200;
    static final int LONGEST_STEP = 300;

    private final Currencies currencies;
    private final Accounts accounts;
    private final ValueReading values;

    DealDraft(Currencies currencies, Accounts accounts, ValueReading values) {
        this.values = values;
        this.currencies = currencies;
        this.accounts = accounts;
    }

    /** What is in an added field shall be what was typed. */
    DealFields put(DealFields fields, CustomField field, Map<String, String> typed, FormReading reading) {
        return Objects.requireNonNullElse(
                reading.of(() -> new AddedDealField(field.id()).put(fields, values.typed(field, typed))), fields);
    }

    /** What a field shall be: the given fields with this one as it was typed. */
    DealFields put(DealFields fields, DealField field, Map<String, String> typed) {
        String text = typed.get(field.key());
        return switch (field) {
            case NAME -> fields.withName(Parsing.line(text, field.key(), LONGEST_NAME));
            case ACCOUNT -> fields.withAccount(required(Parsing.id(text, field.key()), field));
            case OWNER -> fields.withOwner(required(Parsing.id(text, field.key()), field));
            case AMOUNT -> fields.withAmount(money(text, typed.get("currency")));
            case EXPECTED_CLOSE -> fields.withExpectedClose(Parsing.date(text, field.key()));
            case SOURCE -> fields.withSource(Parsing.id(text, field.key()));
            case PROBABILITY -> fields.withProbability(percent(text));
            case NEXT_STEP ->
                fields.withNextStep(Parsing.optionalLine(text, field.key(), LONGEST_STEP), fields.nextStepOn());
            case NEXT_STEP_KIND -> fields.withNextStepKind(Parsing.id(text, field.key()));
            case NEXT_STEP_ON -> fields.withNextStep(fields.nextStep(), Parsing.date(text, field.key()));
        };
    }

    /** Like {@link #put}, but a field that cannot be read stays as it is and the refusal is kept. */
    DealFields put(DealFields fields, DealField field, Map<String, String> typed, FormReading reading) {
        return Objects.requireNonNullElse(reading.of(() -> put(fields, field, typed)), fields);
    }

    /** What was on file when the form was made, in the notation of the history. */
    static DealFields was(DealFields fields, EditedField field, String text) {
        return readable(() -> field.put(fields, text.isEmpty() ? null : text), field);
    }

    /**
     * The id of the account that was typed by name, or null when there is none yet of that name.
     *
     * @param present the account there is already, whose name may be typed again
     */
    @Nullable Long account(Actor actor, @Nullable String typed, long presentId, String present) {
        String name = Parsing.line(typed, DealField.ACCOUNT.key(), LONGEST_NAME);
        return name.equals(present) ? Long.valueOf(presentId) : accounts.byName(actor, name);
    }

    @Nullable Money money(@Nullable String amount, @Nullable String currency) {
        BigDecimal number = Parsing.amount(amount, DealField.AMOUNT.key());
        if (number == null) {
            return null;
        }
        String code = Parsing.optionalLine(currency, DealField.AMOUNT.key(), 3);
        return currencies.money(number, code == null ? currencies.home() : code, DealField.AMOUNT.key());
    }

    private static @Nullable Short percent(@Nullable String text) {
        Integer percent = Parsing.number(text, DealField.PROBABILITY.key(), 0, 100);
        return percent == null ? null : percent.shortValue();
    }

    private static long required(@Nullable Long id, DealField field) {
        if (id == null) {
            throw new Invalid(field.key(), "web.text.missing");
        }
        return id;
    }

    private static DealFields readable(Supplier<DealFields> value, EditedField field) {
        try {
            return value.get();
        } catch (RuntimeException e) {
            throw new Invalid(field.key(), "web.choice.unknown");
        }
    }
}
