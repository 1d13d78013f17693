package app.trivium.api;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of a batch as it was sent, be it right or not.
 *
 * @param known the deal of its external id; null when there is none yet
 * @param repeated whether an earlier row has the same external id
 */
record BatchRow(JsonNode sent, @Nullable Long known, boolean repeated) {

    static final String KEY = "externalId";

    private static final int LONGEST_ID = 200;

    /** What the row gives as its external id; null when it gives no text. */
    static @Nullable String externalId(JsonNode row) {
        return row.path(KEY).isString() ? row.path(KEY).asString().strip() : null;
    }

    /** Whether the database can be asked for it. */
    static boolean isSound(@Nullable String externalId) {
        return externalId != null
                && externalId
                        .codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    ObjectNode fields() {
        if (sent instanceof ObjectNode fields) {
            return fields;
        }
        throw new Unreadable(null, "api.field.object");
    }

    /** The external id, checked. */
    String id() {
        String id = Parsing.line(Given.required(externalId(fields()), KEY), KEY, LONGEST_ID);
        if (repeated) {
            throw new Invalid(KEY, "api.batch.repeated");
        }
        return id;
    }
}
