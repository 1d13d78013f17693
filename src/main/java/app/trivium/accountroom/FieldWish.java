package app.trivium.accountroom;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.FieldCells;
import app.trivium.customfield.FieldConditions;
import app.trivium.customfield.FieldFilter;
import app.trivium.customfield.FieldFilters;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.FilterInputs;
import app.trivium.customfield.RecordKind;
import app.trivium.web.Address;
import app.trivium.web.Invalid;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** What the address of a list asks of added fields. What cannot be read is left out and noted. */
final class FieldWish {

    private final RecordKind record;
    private final FieldSet fields;
    private final MultiValueMap<String, String> parameters;
    private final Map<String, Invalid> problems = new LinkedHashMap<>();
    private final List<FieldFilter> filters;

    FieldWish(RecordKind record, FieldSet fields, MultiValueMap<String, String> parameters) {
        this.record = record;
        this.fields = fields;
        this.parameters = parameters;
        this.filters = new FieldFilters(parameters, problems).read(fields);
    }

    private record Asked(String name, String value) {}

    boolean isNarrow() {
        return !filters.isEmpty();
    }

    /** For answers that have no place for a notice. */
    FieldWish orRefuse() {
        problems.values().stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        return this;
    }

    /** Whether something could not be read. */
    boolean failed() {
        return !problems.isEmpty();
    }

    /** @param alias of the table of the records */
    FieldConditions conditions(String alias) {
        return FieldConditions.of(record, alias, filters);
    }

    /** The address with these filters. */
    Address on(Address address) {
        return on(address, asked());
    }

    private static Address on(Address address, List<Asked> asked) {
        Address filtered = address;
        for (Asked one : asked) {
            filtered = filtered.with(one.name(), one.value());
        }
        return filtered;
    }

    /** @param rest the address of the list with every other filter */
    FieldMenu menu(Address rest, Texts texts) {
        FilterInputs inputs = new FilterInputs(fields, this::values, texts);
        Map<String, String> errors = new HashMap<>();
        List<String> sentences = new ArrayList<>();
        problems.forEach((name, problem) -> {
            errors.put(name, texts.of(problem));
            sentences.add(texts.of("customfield.filter.leftOut", inputs.label(name), texts.of(problem)));
        });
        List<FieldMenu.Chip> chips = asked().stream()
                .map(one -> {
                    String words = String.valueOf(inputs.words(one.name(), one.value()));
                    List<Asked> others =
                            asked().stream().filter(other -> !other.equals(one)).toList();
                    return new FieldMenu.Chip(words, on(rest, others).toString());
                })
                .toList();
        return new FieldMenu(inputs.inputs(errors), sentences, chips);
    }

    /** The columns of the fields that have one. */
    List<FieldMenu.Column> columns() {
        return FieldCells.listed(fields).stream()
                .map(field -> new FieldMenu.Column(field.name(), FieldCells.kind(field)))
                .toList();
    }

    FieldSet fields() {
        return fields;
    }

    private List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (FieldFilter filter : filters) {
            CustomField field = filter.field();
            FieldFilters.names(field)
                    .forEach(name -> values(name).forEach(value -> asked.add(new Asked(name, value.strip()))));
        }
        return asked;
    }

    private List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }
}
