package app.trivium.board;

import app.trivium.customfield.FieldFilters;
import app.trivium.customfield.FieldSet;
import app.trivium.deal.DealStatus;
import app.trivium.process.Journey;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads a filter from the parameters of an address. A value that cannot be read is left out and noted, so that the page
 * can show the rest and say what is wrong with it.
 */
final class FilterReading {

    private static final int MOST_VALUES = 50;
    private static final int LONGEST_TEXT = 200;
    private static final Set<String> WORDS = Set.of("closing", "gap", "step", "stale", "status");
    private static final Set<String> SEVERAL = Set.of("owner", "team", "tag", "kind", "status");

    private final MultiValueMap<String, String> parameters;
    private final Map<String, Invalid> problems = new LinkedHashMap<>();
    private final FieldSet fields;
    private final DealFilter filter;

    /** @param fields the added fields by which can be filtered */
    FilterReading(MultiValueMap<String, String> parameters, FieldSet fields) {
        this.parameters = parameters;
        this.fields = fields;
        this.filter = new DealFilter(
                values("owner").contains(DealFilter.MINE),
                ids("owner"),
                ids("team"),
                ids("tag"),
                one("amountFrom", Parsing::amount),
                one("amountTo", Parsing::amount),
                choice("closing", Closing.class),
                one("closeFrom", Parsing::date),
                one("closeTo", Parsing::date),
                choice("gap", GapChoice.class),
                choice("step", StepChoice.class),
                ids("kind"),
                one("stale", (typed, field) -> Parsing.choice(typed, field, Yes.class)) != null,
                one("text", (typed, field) -> Parsing.optionalLine(typed, field, LONGEST_TEXT)),
                one("account", Parsing::id),
                one("process", Parsing::id),
                stages(),
                statuses(),
                new FieldFilters(parameters, problems).read(fields));
    }

    private enum Yes {
        YES
    }

    DealFilter filter() {
        return filter;
    }

    FieldSet fields() {
        return fields;
    }

    /** The names of all filters, in the order in which they are shown. */
    List<String> names() {
        List<String> names = new ArrayList<>(DealFilter.NAMES);
        fields.living().forEach(field -> names.addAll(FieldFilters.names(field)));
        return names;
    }

    /** What could not be read, by the name of the parameter. */
    Map<String, Invalid> problems() {
        return problems;
    }

    /** For answers that are only part of a page and have no place for a notice. */
    DealFilter filterOrRefuse() {
        problems.values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return filter;
    }

    /** What stands under a name, read or not. */
    String typed(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** The parameters that could be read, in a fixed order, as the query part of {@code path}. */
    Address address(String path) {
        Address address = Address.of(path);
        for (String name : names()) {
            if (!problems.containsKey(name)) {
                for (String value : values(name)) {
                    address = address.and(
                            name, WORDS.contains(name) ? value.strip().toLowerCase(Locale.ROOT) : value.strip());
                }
            }
        }
        return address;
    }

    /** All that stands under a name, read or not. */
    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(SEVERAL.contains(name) || name.startsWith(FieldFilters.PREFIX) ? Integer.MAX_VALUE : 1)
                .toList();
    }

    private List<Long> ids(String name) {
        List<String> values = values(name);
        try {
            if (values.size() > MOST_VALUES) {
                throw new Invalid(name, "board.filter.many", MOST_VALUES);
            }
            return values.stream()
                    .filter(value -> !value.equals(DealFilter.MINE))
                    .map(value -> Objects.requireNonNull(Parsing.id(value, name)))
                    .toList();
        } catch (Invalid problem) {
            problems.put(name, problem);
            return List.of();
        }
    }

    private <T> @Nullable T one(String name, BiFunction<@Nullable String, String, @Nullable T> reader) {
        List<String> values = values(name);
        try {
            return values.isEmpty() ? null : reader.apply(values.get(0), name);
        } catch (Invalid problem) {
            problems.put(name, problem);
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        return one(name, (typed, field) -> Parsing.choice(typed, field, type));
    }

    private Map<Journey, Long> stages() {
        Map<Journey, Long> stages = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            Long stage = one(journey.slug(), Parsing::id);
            if (stage != null) {
                stages.put(journey, stage);
            }
        }
        return stages;
    }

    /** "any" among them asks for none in particular. */
    private Set<DealStatus> statuses() {
        Set<DealStatus> statuses = EnumSet.noneOf(DealStatus.class);
        List<String> values = values("status");
        if (!values.contains("any")) {
            try {
                values.forEach(value ->
                        statuses.add(Objects.requireNonNull(Parsing.choice(value, "status", DealStatus.class))));
            } catch (Invalid problem) {
                problems.put("status", problem);
            }
        }
        return statuses;
    }
}
