package app.trivium.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Parameters of a statement whose values the planner does not see before it plans, so that it plans once for all
 * values: where a plan for one is as good for any other, to plan anew takes as long as to carry it out.
 */
final class Unseen {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z][a-zA-Z0-9]*)");

    private static final Map<Class<?>, String> TYPES = Map.of(
            Long.class, "bigint",
            Long[].class, "bigint[]",
            String.class, "text",
            String[].class, "text[]",
            BigDecimal.class, "numeric",
            LocalDate.class, "date");

    private Unseen() {}

    static String value(String parameter, String type) {
        return "(select " + parameter + "::" + type + ")::" + type;
    }

    /** The condition with all its parameters unseen. */
    static String in(String condition, Map<String, Object> parameters) {
        return PARAMETER.matcher(condition).replaceAll(found -> {
            Object value = Objects.requireNonNull(parameters.get(found.group(1)));
            return value(found.group(), Objects.requireNonNull(TYPES.get(value.getClass())));
        });
    }
}
