package app.trivium.api;

import app.trivium.web.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Applies JSON merge patches, RFC 7396. */
@Component
class MergePatch {

    private final JsonMapper json;

    MergePatch(JsonMapper json) {
        this.json = json;
    }

    /** The fields as they are after the changes; refused with the name of the field when they cannot be read. */
    <P extends Record & Patch> P applied(P now, ObjectNode changes, Class<P> type) {
        ObjectNode merged = json.valueToTree(now);
        merge(merged, changes);
        try {
            return json.treeToValue(merged, type);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : BodyReading.refusal(e);
        }
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            JsonNode before = target.get(change.getKey());
            if (before instanceof ObjectNode inner && change.getValue() instanceof ObjectNode changed) {
                merge(inner, changed);
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
    }
}
