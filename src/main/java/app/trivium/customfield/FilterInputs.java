package app.trivium.customfield;

import app.trivium.customfield.FilterInput.Choice;
import app.trivium.customfield.FilterInput.Typed;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of a page's filters that is about added fields. Made per request. */
public final class FilterInputs {

    private final FieldSet fields;
    private final Function<String, List<String>> values;
    private final Texts texts;

    /** @param values what the address has under a name, read or not */
    public FilterInputs(FieldSet fields, Function<String, List<String>> values, Texts texts) {
        this.fields = fields;
        this.values = values;
        this.texts = texts;
    }

    /** @param errors what is wrong, by parameter */
    public List<FilterInput> inputs(Map<String, String> errors) {
        return fields.living().stream()
                .map(field -> new FilterInput(kind(field), field.name(), typed(field, errors), choices(field)))
                .toList();
    }

    /** "Region: North", "Size from 5"; null for what is no filter by an added field. */
    public @Nullable String words(String name, String value) {
        for (CustomField field : fields.living()) {
            if (FieldFilters.names(field).contains(name)) {
                String bound = bound(field, name);
                String key = bound.isEmpty() ? "customfield.chip" : "customfield.chip." + bound;
                return texts.of(key, field.name(), value(field, value));
            }
        }
        return null;
    }

    /** What a parameter is called where something is wrong with it. */
    public String label(String name) {
        return fields.living().stream()
                .filter(field -> FieldFilters.names(field).contains(name))
                .map(CustomField::name)
                .findFirst()
                .orElse(name);
    }

    private static String kind(CustomField field) {
        return switch (field.type()) {
            case TEXT, LINK -> "text";
            case NUMBER, MONEY -> "range";
            case DATE -> "days";
            case CHOICE, CHOICES -> "picks";
            case FLAG -> "flag";
        };
    }

    private List<Typed> typed(CustomField field, Map<String, String> errors) {
        List<Typed> typed = new ArrayList<>();
        for (String name : FieldFilters.names(field)) {
            String bound = bound(field, name);
            String label = bound.isEmpty() ? field.name() : texts.of("customfield.filter." + bound, field.name());
            String value = values.apply(name).stream().findFirst().orElse("");
            typed.add(new Typed(name, label, value, errors.get(name)));
        }
        return typed;
    }

    private List<Choice> choices(CustomField field) {
        List<String> picked = values.apply(FieldFilters.names(field).get(0));
        return field.offered().stream()
                .map(choice -> {
                    String id = Long.toString(choice.id());
                    return new Choice(id, choice.name(), picked.contains(id));
                })
                .toList();
    }

    private static String bound(CustomField field, String name) {
        return FieldFilters.isRange(field) ? name.substring(name.lastIndexOf('.') + 1) : "";
    }

    private String value(CustomField field, String value) {
        return switch (field.type()) {
            case CHOICE, CHOICES ->
                field.choice(Long.parseLong(value))
                        .map(FieldChoice::name)
                        .orElseGet(() -> texts.of("customfield.filter.choice.gone"));
            case FLAG -> texts.of("customfield.flag." + value.equals("yes"));
            case TEXT, LINK, NUMBER, MONEY, DATE -> value;
        };
    }
}
