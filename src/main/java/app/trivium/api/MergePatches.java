package app.trivium.api;

import app.trivium.web.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies JSON merge patches, RFC 7396: what is named takes the new value, null empties it, the rest stays. */
@Component
class MergePatches {

    static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;

    MergePatches(JsonMapper json) {
        this.json = json;
    }

    /** What becomes of the record. */
    <T extends Record> T apply(ObjectNode patch, T present, Class<T> type) {
        ObjectNode whole = json.valueToTree(present);
        merge(whole, patch);
        return read(whole, type);
    }

    /** @throws Unreadable naming the field that is not what it should be */
    <T> T read(JsonNode value, Class<T> type) {
        try {
            return Given.required(json.treeToValue(value, type), "");
        } catch (JacksonException unreadable) {
            if (unreadable.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw BodyReading.refusal(unreadable);
        }
    }

    /** A field set to null is kept as such, for a record takes both alike and refuses one it does not know. */
    private static void merge(ObjectNode whole, ObjectNode patch) {
        patch.properties().forEach(field -> {
            JsonNode present = whole.get(field.getKey());
            if (present instanceof ObjectNode inner && field.getValue() instanceof ObjectNode change) {
                merge(inner, change);
            } else {
                whole.set(field.getKey(), field.getValue());
            }
        });
    }
}
