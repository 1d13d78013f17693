package app.trivium.customfield;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Added fields in the forms in which a whole record is edited. */
@Component
public class CustomForms {

    private static final String WAS = "was.";

    private final CustomFields customs;
    private final ValueReading values;
    private final Texts texts;
    private final Clock clock;

    CustomForms(CustomFields customs, ValueReading values, Texts texts, Clock clock) {
        this.customs = customs;
        this.values = values;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What a form says of added fields.
     *
     * @param was what its author saw
     * @param now what they want
     */
    public record Edit(CustomValues was, CustomValues now) {}

    /**
     * What was typed into the form of a new record.
     *
     * @param reading gets what cannot be read
     */
    public CustomValues added(RecordKind record, Map<String, String> typed, FormReading reading) {
        CustomValues now = CustomValues.NONE;
        for (CustomField field : customs.of(record).living()) {
            now = now.with(field.id(), reading.of(() -> values.typed(field, typed)));
        }
        return now;
    }

    /**
     * What the form of a record says; fields that it does not hold are as they are.
     *
     * @param reading gets what cannot be read
     */
    public Edit edit(RecordKind record, CustomValues present, Map<String, String> typed, FormReading reading) {
        CustomValues was = present;
        CustomValues now = present;
        for (CustomField field : customs.of(record).living()) {
            String seen = typed.get(WAS + field.input());
            if (seen != null) {
                was = was.with(field.id(), seen.isEmpty() ? null : seen);
                now = now.with(field.id(), reading.of(() -> values.typed(field, typed)));
            }
        }
        return new Edit(was, now);
    }

    /**
     * The inputs of a form.
     *
     * @param onFile what they begin with
     * @param typed what has been sent; empty before
     * @param errors what is wrong, by the inputs' names
     */
    public List<CustomInput> inputs(
            RecordKind record, CustomValues onFile, Map<String, String> typed, Map<String, String> errors) {
        return customs.of(record).living().stream()
                .map(field -> CustomInput.of(field, onFile.of(field.id()), typed, errors.get(field.input()), null))
                .toList();
    }

    /** The inputs of a form whose author has now seen what is on file, and asks for something else. */
    public List<CustomInput> inputs(RecordKind record, Edit edit, Map<String, String> errors) {
        return customs.of(record).living().stream()
                .map(field -> CustomInput.of(
                                field, edit.now().of(field.id()), Map.of(), errors.get(field.input()), null)
                        .seen(Objects.requireNonNullElse(edit.was().of(field.id()), "")))
                .toList();
    }

    /** What is in the field whose input bears that name, in words; null for nothing. */
    public @Nullable String words(Actor reader, RecordKind record, String input, CustomValues present) {
        ValueTexts words = new ValueTexts(texts, new Formats(reader.locale(), reader.zone(), clock.instant()));
        long id = CustomField.idOf(input);
        String value = present.of(id);
        return value == null
                ? null
                : customs.of(record)
                        .field(id)
                        .map(field -> words.words(field, value))
                        .orElse(value);
    }

    /** The currencies that money in these fields may be in. */
    public List<String> currencies() {
        return values.currencies();
    }
}
