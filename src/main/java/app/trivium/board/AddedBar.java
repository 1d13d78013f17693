package app.trivium.board;

import app.trivium.board.FilterBar.Added;
import app.trivium.board.FilterBar.Tag;
import app.trivium.board.FilterBar.Typed;
import app.trivium.customfield.CustomField;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of the filters that is about added fields. */
final class AddedBar {

    private final FilterReading reading;
    private final Address here;
    private final Texts texts;

    AddedBar(FilterReading reading, Address here, Texts texts) {
        this.reading = reading;
        this.here = here;
        this.texts = texts;
    }

    /** @param errors what is wrong, by parameter */
    List<Added> inputs(Map<String, String> errors) {
        return reading.fields().living().stream()
                .map(field -> new Added(kind(field), field.name(), typed(field, errors), choices(field)))
                .toList();
    }

    /** "Region: North", "Size from 5"; null for what is no filter by an added field. */
    @Nullable String words(Address.Pair pair) {
        for (CustomField field : reading.fields().living()) {
            if (AddedFilters.names(field).contains(pair.name())) {
                return texts.of(
                        "board.chip.added" + bound(field, pair.name()), field.name(), value(field, pair.value()));
            }
        }
        return null;
    }

    /** What a parameter is called where something is wrong with it. */
    String label(String name) {
        return reading.fields().living().stream()
                .filter(field -> AddedFilters.names(field).contains(name))
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
        for (String name : AddedFilters.names(field)) {
            String bound = bound(field, name);
            String label = bound.isEmpty() ? field.name() : texts.of("board.filter.added" + bound, field.name());
            typed.add(new Typed(name, label, reading.typed(name), errors.get(name)));
        }
        return typed;
    }

    private List<Tag> choices(CustomField field) {
        List<String> picked = here.values(AddedFilters.names(field).get(0));
        return field.offered().stream()
                .map(choice ->
                        new Tag(Long.toString(choice.id()), choice.name(), picked.contains(Long.toString(choice.id()))))
                .toList();
    }

    private static String bound(CustomField field, String name) {
        return AddedFilters.isRange(field) ? name.substring(name.lastIndexOf('.')) : "";
    }

    private String value(CustomField field, String value) {
        return switch (field.type()) {
            case CHOICE, CHOICES ->
                field.choice(Long.parseLong(value))
                        .map(choice -> choice.name())
                        .orElseGet(() -> texts.of("board.filter.unknown"));
            case FLAG -> texts.of("customfield.flag." + value.equals("yes"));
            case TEXT, LINK, NUMBER, MONEY, DATE -> value;
        };
    }
}
