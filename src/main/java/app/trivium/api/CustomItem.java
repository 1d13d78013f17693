package app.trivium.api;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomPart;
import app.trivium.customfield.FieldChoice;
import app.trivium.customfield.Picks;
import app.trivium.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is in the fields that admins have added, as programs read it. */
final class CustomItem {

    static final String READ = "The fields that admins have added, by their keys; null where nothing is in one. A text "
            + "or link is a string, a number a number, a date a string, yes or no a boolean, money an amount with its "
            + "currency, a choice its id and name, several a list of these. `GET /api/v1/fields` says what there is.";

    static final String WRITTEN =
            "Fields that admins have added, by their keys; null empties one, and one that is absent "
                    + "stays. Like they are read, but a choice is given by its id, and several by a list of ids.";

    private CustomItem() {}

    static Map<String, @Nullable Object> of(CustomPart custom) {
        Map<String, @Nullable Object> items = new LinkedHashMap<>();
        custom.fields()
                .living()
                .forEach(field ->
                        items.put(field.key(), item(field, custom.values().of(field.id()))));
        return items;
    }

    private static @Nullable Object item(CustomField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field.type()) {
            case TEXT, DATE, LINK -> value;
            case NUMBER -> MoneyItem.plain(new BigDecimal(value));
            case MONEY -> MoneyItem.of(Money.parse(value));
            case CHOICE -> picked(field, value).get(0);
            case CHOICES -> picked(field, value);
            case FLAG -> Boolean.valueOf(value);
        };
    }

    private static List<Reference> picked(CustomField field, String value) {
        List<Long> ids = Picks.of(value);
        return field.choices().stream()
                .filter(choice -> ids.contains(choice.id()))
                .map(CustomItem::reference)
                .toList();
    }

    private static Reference reference(FieldChoice choice) {
        return new Reference(choice.id(), choice.name());
    }
}
