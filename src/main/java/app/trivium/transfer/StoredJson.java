package app.trivium.transfer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** What an import keeps as JSON in the database: read by this, not by the strict mapper that reads requests. */
final class StoredJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(targets()).build();

    private StoredJson() {}

    private static SimpleModule targets() {
        return new SimpleModule()
                .addKeySerializer(Target.class, new ValueSerializer<Target>() {
                    @Override
                    public void serialize(Target target, JsonGenerator json, SerializationContext context) {
                        json.writeName(target.notation());
                    }
                })
                .addKeyDeserializer(Target.class, new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String notation, DeserializationContext context) {
                        return Target.parse(notation);
                    }
                });
    }

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** What an older version wrote and this one does not know is passed over. */
    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
