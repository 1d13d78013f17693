package app.trivium.deal;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field of a deal that is edited, be it every deal's or one that an admin has added. */
public sealed interface EditedField permits DealField, AddedDealField {

    /** What the history calls it: "EXPECTED_CLOSE", "custom.12". */
    String name();

    /** The name of its input: "expected_close", "custom.12". */
    String key();

    @Nullable Object of(DealFields fields);

    /** The fields with this one taken from the notation of the history. */
    DealFields put(DealFields fields, @Nullable String text);

    /** The field's value in the notation of the history: an id, a date, "48000 USD", a text. */
    @Nullable String textOf(DealFields fields);

    /** The field that the history calls so; none for what is not a field. */
    static Optional<EditedField> named(String name) {
        return Stream.concat(Stream.of(DealField.values()), AddedDealField.named(name))
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}
