package app.trivium.transfer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a file's mapping as JSON. */
@Converter
class MappingJson implements AttributeConverter<Mapping, String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String convertToDatabaseColumn(Mapping mapping) {
        return JSON.writeValueAsString(mapping);
    }

    @Override
    public Mapping convertToEntityAttribute(String json) {
        return JSON.readValue(json, Mapping.class);
    }
}
