package app.trivium.customfield;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Keeps what a record holds in its added fields as JSON. */
@Immutable
@Converter(autoApply = true)
class ValuesJson implements AttributeConverter<CustomValues, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable CustomValues values) {
        return values == null ? null : values.json();
    }

    @Override
    public CustomValues convertToEntityAttribute(@Nullable String json) {
        return CustomValues.parse(json);
    }
}
