package app.trivium.customfield;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The condition for what is wanted of an added field, with its parameters. It is written twice: to find the records by
 * the indexes of their values, and to look at a record's own row, be it as it is or as it was. Both want the same
 * records.
 */
final class FieldCondition {

    private final RecordKind record;
    private final String alias;
    private final long field;
    private final String mark;
    private String source;
    private final List<String> found = new ArrayList<>();
    private final List<String> onRow = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private FieldCondition(RecordKind record, String alias, long field, int number) {
        this.record = record;
        this.alias = alias;
        this.field = field;
        this.mark = "c" + number;
        this.source = record.valueTable() + " v";
    }

    /**
     * @param alias of the table of the records
     * @param number sets its parameters apart from those of others
     */
    static FieldCondition of(RecordKind record, String alias, FieldFilter filter, int number) {
        FieldCondition condition =
                new FieldCondition(record, alias, filter.field().id(), number);
        condition.write(filter);
        return condition;
    }

    /** What finds the records by an index. */
    String found() {
        return alias + ".id in (select v." + record.key() + "_id from " + source + " where v.field_id = " + field
                + (record == RecordKind.DEAL ? " and v.closed = any(:" + FieldConditions.CLOSED + ") and " : " and ")
                + String.join(" and ", found) + ")";
    }

    /** What looks at a record's row. */
    String onRow() {
        return String.join(" and ", onRow);
    }

    /** What either is bound to. */
    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    private void write(FieldFilter filter) {
        String value = "(" + alias + ".custom ->> '" + field + "')";
        switch (filter.field().type()) {
            case TEXT, LINK -> {
                String text = filter.text() == null ? "" : filter.text().replaceAll("([%_\\\\])", "\\\\$1");
                add("lower(v.words) like lower(:%s)", "lower(" + value + ") like lower(:%s)", "t", "%" + text + "%");
            }
            case CHOICE, CHOICES ->
                add(
                        "v.choice_id = any(:%s)",
                        "string_to_array" + value.replace(")", ", ',')") + "::bigint[] && :%s",
                        "p",
                        filter.picked().toArray(Long[]::new));
            case FLAG ->
                add(
                        "v.choice_id = any(:%s)",
                        value + "::boolean::int::bigint = any(:%s)",
                        "p",
                        filter.picked().toArray(Long[]::new));
            case NUMBER -> range("v.currency is null and v.number", value + "::numeric", filter.from(), filter.to());
            case DATE -> range("v.day", value + "::date", filter.since(), filter.until());
            case MONEY -> money(value, filter);
        }
    }

    private void range(String found, String onRow, @Nullable Object from, @Nullable Object to) {
        add(found + " >= :%s", onRow + " >= :%s", "f", from);
        add(found + " <= :%s", onRow + " <= :%s", "u", to);
    }

    /** Bounds in the home currency, each currency by its rate. */
    private void money(String value, FieldFilter filter) {
        source = "exchange_rate r join " + record.valueTable() + " v on v.currency = r.currency";
        String amount = "split_part" + value.replace(")", ", ' ', 1)") + "::numeric";
        String rate =
                "(select r.rate from exchange_rate r where r.currency = split_part" + value.replace(")", ", ' ', 2))");
        add("v.number >= :%s / r.rate", amount + " >= :%s / " + rate, "f", filter.from());
        add("v.number <= :%s / r.rate", amount + " <= :%s / " + rate, "u", filter.to());
    }

    private void add(String foundBy, String rowBy, String name, @Nullable Object wanted) {
        if (wanted != null) {
            found.add(foundBy.formatted(mark + name));
            onRow.add(rowBy.formatted(mark + name));
            parameters.put(mark + name, wanted);
        }
    }
}
