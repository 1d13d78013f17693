package app.trivium.customfield;

import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of a field.
 *
 * @param choices what can be picked, one a line; for a new field
 * @param edition the edition it was edited from
 */
record FieldForm(
        @Nullable String record,
        @Nullable String type,
        @Nullable String name,
        @Nullable String help,
        @Nullable String listed,
        @Nullable String choices,
        @Nullable String edition) {

    private static final int LONGEST_LIST = FieldChoices.MOST * (FieldChoices.LONGEST_NAME + 1);

    static FieldForm blank(RecordKind record) {
        return new FieldForm(record.name(), FieldType.TEXT.name(), null, null, null, null, null);
    }

    static FieldForm of(FieldWords words, long edition) {
        return new FieldForm(
                null, null, words.name(), words.help(), words.listed() ? "yes" : null, null, String.valueOf(edition));
    }

    RecordKind kind() {
        return Objects.requireNonNullElse(Parsing.choice(record, "record", RecordKind.class), RecordKind.DEAL);
    }

    /** The same for that kind of record. */
    FieldForm of(RecordKind kind) {
        return new FieldForm(kind.name(), type, name, help, listed, choices, edition);
    }

    @Nullable FieldWords words(FormReading reading) {
        String readName = reading.of(() -> Parsing.line(name, "name", FieldWords.LONGEST_NAME));
        String readHelp = reading.of(
                () -> Objects.requireNonNullElse(Parsing.optionalLine(help, "help", FieldWords.LONGEST_HELP), ""));
        return readName == null || readHelp == null ? null : new FieldWords(readName, readHelp, listed != null);
    }

    @Nullable FieldType chosenType(FormReading reading) {
        return reading.of(() -> {
            FieldType chosen = Parsing.choice(type, "type", FieldType.class);
            if (chosen == null) {
                throw new Invalid("type", "web.text.missing");
            }
            return chosen;
        });
    }

    /** Each once, whatever the case of its letters. */
    @Nullable List<String> names(FormReading reading) {
        return reading.of(() -> {
            String text = Parsing.text(choices, "choices", LONGEST_LIST);
            Map<String, Integer> order = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            return Stream.ofNullable(text)
                    .flatMap(String::lines)
                    .map(line -> Parsing.optionalLine(line, "choices", FieldChoices.LONGEST_NAME))
                    .filter(Objects::nonNull)
                    .filter(line -> order.putIfAbsent(line, order.size()) == null)
                    .toList();
        });
    }

    /** The same as if what is on file now had been seen. */
    FieldForm seen(long now) {
        return new FieldForm(record, type, name, help, listed, choices, String.valueOf(now));
    }
}
