package app.trivium.transfer;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a file's mapping as JSON. */
@Converter
class MappingJson implements AttributeConverter<Mapping, String> {

    @Override
    public String convertToDatabaseColumn(Mapping mapping) {
        return StoredJson.write(mapping);
    }

    @Override
    public Mapping convertToEntityAttribute(String json) {
        return StoredJson.read(json, Mapping.class);
    }
}
