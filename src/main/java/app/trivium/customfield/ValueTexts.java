package app.trivium.customfield;

import app.trivium.money.Money;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts what is in an added field into words for one reader. Made per request. */
public final class ValueTexts {

    private final Texts texts;
    private final Formats formats;

    public ValueTexts(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** @param value in the notation of {@link CustomValues} */
    public String words(CustomField field, String value) {
        return switch (field.type()) {
            case TEXT, LINK -> value;
            case NUMBER -> formats.number(new BigDecimal(value));
            case MONEY -> {
                Money money = Money.parse(value);
                yield formats.money(money.amount(), money.currency());
            }
            case DATE -> formats.date(LocalDate.parse(value));
            case CHOICE, CHOICES -> picked(field, Picks.of(value));
            case FLAG -> texts.of("customfield.flag." + value);
        };
    }

    /** The names of the choices in their present order. */
    private static String picked(CustomField field, List<Long> choices) {
        return field.choices().stream()
                .filter(choice -> choices.contains(choice.id()))
                .map(FieldChoice::name)
                .collect(Collectors.joining(", "));
    }
}
