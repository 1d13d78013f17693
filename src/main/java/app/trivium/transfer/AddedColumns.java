package app.trivium.transfer;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldChoice;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.Picks;
import app.trivium.money.Money;
import app.trivium.web.SheetCell;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of an exported file that hold the fields admins have added, as an import reads them. */
final class AddedColumns {

    private static final String BETWEEN_CHOICES = "; ";

    private AddedColumns() {}

    /** One for each field that is not archived. */
    static <R> List<SheetColumn<R>> of(FieldSet fields, Function<R, CustomValues> values) {
        return fields.living().stream()
                .map(field -> new SheetColumn<R>(
                        SheetCell.of(field.name()),
                        record -> cell(field, values.apply(record).of(field.id()))))
                .toList();
    }

    private static String cell(CustomField field, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return switch (field.type()) {
            case TEXT, LINK -> SheetCell.of(value);
            case NUMBER -> SheetColumn.number(new BigDecimal(value));
            case MONEY -> money(Money.parse(value));
            case DATE -> value;
            case CHOICE, CHOICES -> SheetCell.of(names(field, Picks.of(value)));
            case FLAG -> value.equals("true") ? "yes" : "no";
        };
    }

    private static String money(Money money) {
        return SheetColumn.number(money.amount()) + " " + money.currency();
    }

    private static String names(CustomField field, List<Long> picked) {
        return field.choices().stream()
                .filter(choice -> picked.contains(choice.id()))
                .map(FieldChoice::name)
                .collect(Collectors.joining(BETWEEN_CHOICES));
    }
}
