package app.trivium.customfield;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads filters by added fields: "custom.region" holds a text, yes or no, or the ids of choices; of a number, money or
 * day there are a least "custom.size.from" and a most "custom.size.to".
 */
public final class FieldFilters {

    public static final String PREFIX = "custom.";
    private static final String FROM = ".from";
    private static final String TO = ".to";
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_VALUES = 50;

    private final MultiValueMap<String, String> parameters;
    private final Map<String, Invalid> problems;

    /** @param problems gets what could not be read, by parameter */
    public FieldFilters(MultiValueMap<String, String> parameters, Map<String, Invalid> problems) {
        this.parameters = parameters;
        this.problems = problems;
    }

    /** Whether any of them may be asked for. */
    public static boolean isAsked(MultiValueMap<String, String> parameters) {
        return parameters.keySet().stream().anyMatch(name -> name.startsWith(PREFIX));
    }

    /** The names of a field's parameters. */
    public static List<String> names(CustomField field) {
        String name = PREFIX + field.key();
        return isRange(field) ? List.of(name + FROM, name + TO) : List.of(name);
    }

    static boolean isRange(CustomField field) {
        return switch (field.type()) {
            case NUMBER, MONEY, DATE -> true;
            case TEXT, LINK, CHOICE, CHOICES, FLAG -> false;
        };
    }

    /** Those that are asked for and could be read. */
    public List<FieldFilter> read(FieldSet fields) {
        List<FieldFilter> filters = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (CustomField field : fields.living()) {
            known.addAll(names(field));
            if (names(field).stream().anyMatch(name -> !values(name).isEmpty())) {
                FieldFilter filter = filter(field);
                if (names(field).stream().noneMatch(problems::containsKey)) {
                    filters.add(filter);
                }
            }
        }
        parameters.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                .forEach(name -> problems.put(name, new Invalid(name, "customfield.filter.unknown")));
        return filters;
    }

    private FieldFilter filter(CustomField field) {
        String name = PREFIX + field.key();
        String from = first(name + FROM);
        String to = first(name + TO);
        return switch (field.type()) {
            case TEXT, LINK ->
                new FieldFilter(
                        field,
                        of(name, () -> Parsing.optionalLine(first(name), name, LONGEST_TEXT)),
                        List.of(),
                        null,
                        null,
                        null,
                        null);
            case CHOICE, CHOICES -> picked(field, Objects.requireNonNullElse(of(name, () -> ids(name)), List.of()));
            case FLAG -> picked(field, Objects.requireNonNullElse(of(name, () -> flag(name)), List.of()));
            case NUMBER, MONEY ->
                new FieldFilter(
                        field,
                        null,
                        List.of(),
                        of(name + FROM, () -> Parsing.decimal(from, name + FROM)),
                        of(name + TO, () -> Parsing.decimal(to, name + TO)),
                        null,
                        null);
            case DATE ->
                new FieldFilter(
                        field,
                        null,
                        List.of(),
                        null,
                        null,
                        of(name + FROM, () -> Parsing.date(from, name + FROM)),
                        of(name + TO, () -> Parsing.date(to, name + TO)));
        };
    }

    private static FieldFilter picked(CustomField field, List<Long> ids) {
        return new FieldFilter(field, null, ids, null, null, null, null);
    }

    private List<Long> ids(String name) {
        List<String> values = values(name);
        if (values.size() > MOST_VALUES) {
            throw new Invalid(name, "customfield.filter.many", MOST_VALUES);
        }
        return values.stream()
                .map(value -> Objects.requireNonNull(Parsing.id(value, name)))
                .toList();
    }

    private List<Long> flag(String name) {
        return switch (String.valueOf(first(name))) {
            case "yes" -> List.of(1L);
            case "no" -> List.of(0L);
            default -> throw new Invalid(name, "web.choice.unknown");
        };
    }

    private <T> @Nullable T of(String name, Supplier<@Nullable T> value) {
        try {
            return value.get();
        } catch (Invalid problem) {
            problems.put(name, problem);
            return null;
        }
    }

    private @Nullable String first(String name) {
        return values(name).stream().findFirst().orElse(null);
    }

    private List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
