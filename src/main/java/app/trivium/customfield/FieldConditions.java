package app.trivium.customfield;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wanted of several added fields, in SQL.
 *
 * @param rowByRow what looks at a record's row, by what finds the records by an index; both want the same
 * @param parameters what either is bound to
 */
public record FieldConditions(Map<String, String> rowByRow, Map<String, Object> parameters) {

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

    /** Finds the records by indexes; begins with "and", and is empty when nothing is wanted. */
    public String sql() {
        return rowByRow.isEmpty() ? "" : " and " + String.join(" and ", rowByRow.keySet());
    }
}
