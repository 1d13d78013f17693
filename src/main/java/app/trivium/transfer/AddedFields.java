package app.trivium.transfer;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.ValueReading;
import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields that admins have added to the records of an import, and how the cells that fill them are read. */
final class AddedFields {

    private static final Pattern CURRENCY = Pattern.compile("([A-Z]{3})\\s*[\\d-].*|.*[\\d-]\\s*([A-Z]{3})");

    private final Map<Kind, FieldSet> fields;
    private final ValueReading reading;

    AddedFields(Map<Kind, FieldSet> fields, ValueReading reading) {
        this.fields = Map.copyOf(fields);
        this.reading = reading;
    }

    /** Those that columns of the file fill, in their order, without archived ones. */
    Stream<CustomField> filled(Mapping mapping) {
        return targets(mapping).flatMap(target -> field(target).stream());
    }

    private static Stream<AddedTarget> targets(Mapping mapping) {
        return mapping.columns().keySet().stream()
                .filter(AddedTarget.class::isInstance)
                .map(AddedTarget.class::cast);
    }

    private Optional<CustomField> field(AddedTarget target) {
        return fields.getOrDefault(target.kind(), FieldSet.NONE).living(target.fieldId());
    }

    /**
     * What the row says, by the fields' ids, in the notation of {@link CustomValues}; every problem is noted at the
     * reader. An empty cell says nothing.
     *
     * @param currency of money whose cell names none
     */
    Map<Long, String> read(RowReader reader, String currency) {
        Map<Long, String> said = new TreeMap<>();
        targets(reader.mapping())
                .filter(target -> !reader.cell(target).isEmpty())
                .forEach(target -> {
                    String value = read(reader, target, currency);
                    if (value != null) {
                        said.put(target.fieldId(), value);
                    }
                });
        return said;
    }

    private @Nullable String read(RowReader reader, AddedTarget target, String currency) {
        CustomField field = field(target).orElse(null);
        if (field == null) {
            reader.fail(target, "transfer.problem.archived");
            return null;
        }
        try {
            return value(reader, target, field, currency);
        } catch (Invalid refusal) {
            reader.fail(refusal, target);
            return null;
        }
    }

    private @Nullable String value(RowReader reader, AddedTarget target, CustomField field, String currency) {
        if (field.type() == FieldType.MONEY) {
            Matcher named = CURRENCY.matcher(reader.cell(target));
            BigDecimal amount = reader.amount(target);
            String code = named.matches() ? (named.group(1) == null ? named.group(2) : named.group(1)) : currency;
            return amount == null ? null : reading.money(field, amount, code);
        }
        if (field.type() == FieldType.NUMBER) {
            BigDecimal number = reader.number(target);
            return number == null ? null : reading.written(field, number.toPlainString());
        }
        if (field.type() == FieldType.DATE) {
            LocalDate date = reader.date(target);
            return date == null ? null : reading.written(field, date.toString());
        }
        return reading.written(field, reader.cell(target));
    }

    /** Notes as a problem each choice that is offered no more and was not picked before. */
    void refuseUnoffered(RowReader reader, CustomValues was, Map<Long, String> said) {
        targets(reader.mapping())
                .filter(target -> said.containsKey(target.fieldId()))
                .forEach(target -> {
                    CustomField field = field(target).orElseThrow();
                    try {
                        field.refuseUnoffered(was.of(field.id()), said.get(field.id()), field.input());
                    } catch (Invalid refusal) {
                        reader.fail(
                                target,
                                "transfer.problem.unoffered",
                                RowReader.shown(reader.cell(target)),
                                field.name());
                    }
                });
    }

    /** The values with everything the row says in them; what it does not say stays as it is. */
    static CustomValues put(CustomValues values, Map<Long, String> said) {
        CustomValues changed = values;
        for (Map.Entry<Long, String> one : said.entrySet()) {
            changed = changed.with(one.getKey(), one.getValue());
        }
        return changed;
    }
}
