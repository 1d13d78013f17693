package app.trivium.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The condition for what is wanted of an added field, with its parameters. It is written twice: to find the deals by
 * the indexes of {@code deal_value}, and to look at a deal's own row, be it as it is or as it was. Both want the same
 * deals.
 */
final class AddedCondition {

    private final long field;
    private final String mark;
    private String source = "deal_value v";
    private final List<String> found = new ArrayList<>();
    private final List<String> onRow = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private AddedCondition(long field, int number) {
        this.field = field;
        this.mark = "c" + number;
    }

    /** @param number sets its parameters apart from those of others */
    static AddedCondition of(AddedFilter filter, int number) {
        AddedCondition condition = new AddedCondition(filter.field().id(), number);
        condition.write(filter);
        return condition;
    }

    /** @param rowByRow gets what looks at a deal's row, by what finds the deals by an index */
    void addTo(List<String> conditions, Map<String, String> rowByRow, Map<String, Object> values) {
        conditions.add(found());
        rowByRow.put(found(), String.join(" and ", onRow));
        values.putAll(parameters);
    }

    private String found() {
        return "d.id in (select v.deal_id from " + source + " where v.field_id = " + field + " and "
                + String.join(" and ", found) + ")";
    }

    private void write(AddedFilter filter) {
        String value = "(d.custom ->> '" + field + "')";
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
    private void money(String value, AddedFilter filter) {
        source = "exchange_rate r join deal_value v on v.currency = r.currency";
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
