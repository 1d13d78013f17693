package app.trivium.customfield;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is wanted of several added fields, in SQL.
 *
 * @param rowByRow what looks at a record's row, by what finds the records by an index; both want the same
 * @param parameters what either is bound to
 */
public record FieldConditions(Map<String, String> rowByRow, Map<String, Object> parameters) {

    /** Of deals: whether closed ones are wanted, and whether others, as an array of {@link Boolean}. */
    public static final String CLOSED = "closed";

    private static final Pattern PARAMETER = Pattern.compile(CLOSED + "|c\\d+[a-z]");

    public FieldConditions {
        rowByRow = Collections.unmodifiableMap(new LinkedHashMap<>(rowByRow));
        parameters = Map.copyOf(parameters);
    }

    /** @param alias of the table of the records */
    public static FieldConditions of(RecordKind record, String alias, List<FieldFilter> filters) {
        Map<String, String> rowByRow = new LinkedHashMap<>();
        Map<String, Object> parameters = new HashMap<>();
        for (int number = 0; number < filters.size(); number++) {
            FieldCondition condition = FieldCondition.of(record, alias, filters.get(number), number);
            rowByRow.put(condition.found(), condition.onRow());
            parameters.putAll(condition.parameters());
        }
        return new FieldConditions(rowByRow, parameters);
    }

    /** Whether a parameter of that name is one of theirs. */
    public static boolean isTheirs(String parameter) {
        return PARAMETER.matcher(parameter).matches();
    }

    /** Finds the records by indexes; begins with "and", and is empty when nothing is wanted. */
    public String sql() {
        return rowByRow.isEmpty() ? "" : " and " + String.join(" and ", rowByRow.keySet());
    }
}
