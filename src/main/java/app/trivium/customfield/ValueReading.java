package app.trivium.customfield;

import app.trivium.money.Currencies;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was typed into an added field into what is kept of it. */
@Component
public class ValueReading {

    private static final int LONGEST_TEXT = 500;

    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "on", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0", "off");

    private final Currencies currencies;

    ValueReading(Currencies currencies) {
        this.currencies = currencies;
    }

    /**
     * The value in the notation of {@link CustomValues}; null when nothing was typed. The input bears the field's name;
     * beside it the currency of money is "….currency", and of several choices each is ticked by its own "….4".
     *
     * @throws Invalid at the field's input if it cannot be read
     */
    public @Nullable String typed(CustomField field, Map<String, String> typed) {
        String text = typed.get(field.input());
        return switch (field.type()) {
            case TEXT -> Parsing.optionalLine(text, field.input(), LONGEST_TEXT);
            case NUMBER -> number(Parsing.decimal(text, field.input()));
            case MONEY -> money(field, Parsing.amount(text, field.input()), typed.get(field.input() + ".currency"));
            case DATE -> date(Parsing.date(text, field.input()));
            case CHOICE -> Picks.text(picked(Parsing.id(text, field.input())));
            case CHOICES -> Picks.text(ticked(field, typed));
            case FLAG -> flag(field, text);
            case LINK -> Link.parse(text, field.input());
        };
    }

    /**
     * The value in the notation of {@link CustomValues}, as it is written in the cell of a sheet: what is picked by its
     * name, several parted by commas or semicolons, yes and no in words. Money is to be read by {@link #money}.
     *
     * @throws Invalid at the field's input if it cannot be read
     */
    public @Nullable String written(CustomField field, String text) {
        return switch (field.type()) {
            case TEXT, NUMBER, MONEY, DATE, LINK -> typed(field, Map.of(field.input(), text));
            case CHOICE -> Picks.text(List.of(NamedChoices.one(field, text)));
            case CHOICES -> Picks.text(NamedChoices.several(field, text));
            case FLAG -> flagInWords(field, text);
        };
    }

    private static String flagInWords(CustomField field, String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return Boolean.toString(YES.contains(word));
        }
        throw new Invalid(field.input(), "customfield.flag.unreadable", NamedChoices.shown(text));
    }

    /** Money in a currency that deals may be in; in the home currency if none is named. */
    public @Nullable String money(CustomField field, @Nullable BigDecimal amount, @Nullable String currency) {
        if (amount == null) {
            return null;
        }
        String code = Parsing.optionalLine(currency, field.input(), 3);
        return currencies
                .money(amount, code == null ? currencies.home() : code, field.input())
                .toString();
    }

    /** The currencies that money may be in. */
    public List<String> currencies() {
        return currencies.usable().stream().map(Currencies.Rate::code).toList();
    }

    static @Nullable String number(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return Objects.toString(date, null);
    }

    private static @Nullable String flag(CustomField field, @Nullable String text) {
        String word = Parsing.optionalLine(text, field.input(), 20);
        if (word != null && !word.equals("true") && !word.equals("false")) {
            throw new Invalid(field.input(), "web.choice.unknown");
        }
        return word;
    }

    private static List<Long> picked(@Nullable Long choice) {
        return choice == null ? List.of() : List.of(choice);
    }

    private static List<Long> ticked(CustomField field, Map<String, String> typed) {
        return field.choices().stream()
                .map(FieldChoice::id)
                .filter(choice -> typed.containsKey(field.input() + "." + choice))
                .toList();
    }
}
