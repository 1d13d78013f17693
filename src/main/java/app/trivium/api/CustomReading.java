package app.trivium.api;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.Picks;
import app.trivium.customfield.RecordKind;
import app.trivium.customfield.ValueReading;
import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what programs put in the fields that admins have added. */
@Component
class CustomReading {

    private static final int MOST_DIGITS = 13;
    private static final int MOST_DECIMALS = 4;

    private final CustomFields customs;
    private final ValueReading values;

    CustomReading(CustomFields customs, ValueReading values) {
        this.customs = customs;
        this.values = values;
    }

    /** The values of a new record. */
    CustomValues added(RecordKind record, @Nullable Map<String, @Nullable JsonNode> said) {
        return said == null ? CustomValues.NONE : read(record, said, CustomValues.NONE);
    }

    /**
     * The values as they shall be.
     *
     * @param said by the fields' keys; what is not named stays as it is in {@code present}
     * @throws Unreadable naming the field if there is none of that key, or the value is of another type
     */
    CustomValues read(RecordKind record, Map<String, @Nullable JsonNode> said, CustomValues present) {
        if (said.isEmpty()) {
            return present;
        }
        FieldSet fields = customs.of(record);
        CustomValues values = present;
        for (Map.Entry<String, @Nullable JsonNode> one : said.entrySet()) {
            String name = "custom." + one.getKey();
            CustomField field = fields.byKey(one.getKey())
                    .orElseThrow(() -> new Unreadable(name, "api.field.unknown", one.getKey()));
            JsonNode value = one.getValue();
            String read = value == null || value.isNull() ? null : read(field, value, name);
            field.refuseUnoffered(present.of(field.id()), read, name);
            values = values.with(field.id(), read);
        }
        return values;
    }

    private @Nullable String read(CustomField field, JsonNode value, String name) {
        try {
            return switch (field.type()) {
                case TEXT, LINK, DATE -> typed(field, text(value, name));
                case FLAG -> flag(value, name);
                case NUMBER -> typed(field, number(value, name).toPlainString());
                case MONEY -> money(field, value, name);
                case CHOICE -> Picks.text(List.of(id(value, name)));
                case CHOICES -> Picks.text(ids(value, name));
            };
        } catch (Invalid refusal) {
            throw new Invalid(name, refusal.getCodes()[0], refusal.getArguments());
        }
    }

    private @Nullable String typed(CustomField field, String text) {
        return values.typed(field, Map.of(field.input(), text));
    }

    private @Nullable String money(CustomField field, JsonNode value, String name) {
        if (!value.isObject()) {
            throw new Unreadable(name, "api.field.object");
        }
        BigDecimal amount = number(value.path("amount"), name + ".amount");
        if (amount.signum() < 0) {
            throw new Invalid(name, "api.amount.range");
        }
        return values.money(field, amount, text(value.path("currency"), name + ".currency"));
    }

    private static String text(JsonNode value, String name) {
        if (!value.isString()) {
            throw new Unreadable(name, "api.field.text");
        }
        return value.asString();
    }

    private static String flag(JsonNode value, String name) {
        if (!value.isBoolean()) {
            throw new Unreadable(name, "api.field.flag");
        }
        return Boolean.toString(value.asBoolean());
    }

    private static BigDecimal number(JsonNode value, String name) {
        if (!value.isNumber()) {
            throw new Unreadable(name, "api.field.number");
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS) {
            throw new Invalid(name, "api.amount.range");
        }
        return number;
    }

    private static long id(JsonNode value, String name) {
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new Unreadable(name, "api.field.whole");
        }
        return value.asLong();
    }

    private static List<Long> ids(JsonNode value, String name) {
        if (!value.isArray()) {
            throw new Unreadable(name, "api.field.list");
        }
        List<Long> ids = new ArrayList<>();
        value.forEach(one -> ids.add(id(one, name)));
        return ids;
    }
}
