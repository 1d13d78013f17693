package app.trivium.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a form field by field and keeps every refusal at its field, so that all of them are told at once. */
public final class FormReading {

    private final Texts texts;
    private final Map<String, String> sentences = new HashMap<>();

    public FormReading(Texts texts) {
        this.texts = texts;
    }

    /** The value, or null when it was refused. */
    public <T extends @Nullable Object> @Nullable T of(Supplier<T> value) {
        try {
            return value.get();
        } catch (Invalid refusal) {
            refuse(refusal);
            return null;
        }
    }

    public void refuse(Invalid refusal) {
        sentences.putIfAbsent(String.valueOf(refusal.field()), texts.of(refusal));
    }

    public boolean failed() {
        return !sentences.isEmpty();
    }

    /** What is wrong with the field, or null. */
    public @Nullable String at(String field) {
        return sentences.get(field);
    }

    /** What is wrong, by field. */
    public Map<String, String> sentences() {
        return Map.copyOf(sentences);
    }
}
