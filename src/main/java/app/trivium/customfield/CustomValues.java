package app.trivium.customfield;

import app.trivium.web.ThreeWay;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a record holds in its added fields, by the fields' ids. Values are in the notation of the history: text and
 * links as they are, "12.5", "48000 USD", "2026-11-30", "true", a choice's id, several as "4,7" in ascending order.
 * Immutable.
 */
public final class CustomValues implements ThreeWay.Parts<CustomValues> {

    public static final CustomValues NONE = new CustomValues(Map.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<Long, String>> BY_FIELD = new TypeReference<>() {};

    private final Map<Long, String> values;

    private CustomValues(Map<Long, String> values) {
        this.values = Map.copyOf(values);
    }

    /** As it is kept within other JSON. */
    @JsonCreator
    static CustomValues of(Map<Long, String> values) {
        return values.isEmpty() ? NONE : new CustomValues(values);
    }

    /** As it is kept within other JSON. */
    @JsonValue
    Map<Long, String> values() {
        return new TreeMap<>(values);
    }

    /** What the database keeps; null for nothing. */
    public static CustomValues parse(@Nullable String json) {
        return json == null ? NONE : new CustomValues(JSON.readValue(json, BY_FIELD));
    }

    /** The notation of the database; null when there is nothing. */
    @Nullable String json() {
        return values.isEmpty() ? null : JSON.writeValueAsString(values());
    }

    public @Nullable String of(long fieldId) {
        return values.get(fieldId);
    }

    /** The same with another value; null takes it out. */
    public CustomValues with(long fieldId, @Nullable String value) {
        Map<Long, String> changed = new TreeMap<>(values);
        if (value == null) {
            changed.remove(fieldId);
        } else {
            changed.put(fieldId, value);
        }
        return new CustomValues(changed);
    }

    /** The fields in which the two differ. */
    public SortedSet<Long> differencesTo(CustomValues other) {
        SortedSet<Long> fields = new TreeSet<>(values.keySet());
        fields.addAll(other.values.keySet());
        fields.removeIf(field -> Objects.equals(of(field), other.of(field)));
        return fields;
    }

    @Override
    public List<String> differences(CustomValues other) {
        return differencesTo(other).stream().map(CustomField::input).toList();
    }

    @Override
    public CustomValues withPart(String input, CustomValues other) {
        long field = CustomField.idOf(input);
        return with(field, other.of(field));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomValues same && values.equals(same.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
