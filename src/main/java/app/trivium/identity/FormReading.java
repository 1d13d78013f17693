package app.trivium.identity;

import app.trivium.web.Invalid;
import app.trivium.web.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a form field by field and keeps every refusal at its field, so that all of them are told at once. */
final class FormReading {

    private final Texts texts;
    private final Map<String, String> sentences = new HashMap<>();

    FormReading(Texts texts) {
        this.texts = texts;
    }

    <T extends @Nullable Object> @Nullable T of(Supplier<T> value) {
        try {
            return value.get();
        } catch (Invalid refusal) {
            sentences.putIfAbsent(String.valueOf(refusal.field()), texts.of(refusal));
            return null;
        }
    }

    boolean failed() {
        return !sentences.isEmpty();
    }

    /** What is wrong with a field, or null. */
    public @Nullable String at(String field) {
        return sentences.get(field);
    }
}
