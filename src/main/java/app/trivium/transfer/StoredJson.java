package app.trivium.transfer;

import tools.jackson.databind.json.JsonMapper;

/** What an import keeps as JSON in the database: read by this, not by the strict mapper that reads requests. */
final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** What an older version wrote and this one does not know is passed over. */
    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
