package app.trivium.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes records as they are: every field is there, one that is {@code @Nullable} may be null, and no other is. Of a
 * {@link Patch} any field may be absent.
 */
@Component
class RecordSchemas implements ModelConverter {

    private static final String PREFIX = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (resolved != null && java != null && Record.class.isAssignableFrom(java.getRawClass())) {
            describe(java.getRawClass(), model(resolved, context));
        }
        return resolved;
    }

    private static Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        if (reference == null) {
            return resolved;
        }
        return Objects.requireNonNull(context.getDefinedModels().get(reference.substring(PREFIX.length())));
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null || Boolean.FALSE.equals(schema.getAdditionalProperties())) {
            return;
        }
        schema.setAdditionalProperties(false);
        for (RecordComponent field : type.getRecordComponents()) {
            Schema<?> property = properties.get(field.getName());
            if (property == null) {
                continue;
            }
            if (field.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                properties.put(field.getName(), orNull(property));
            } else if (!Patch.class.isAssignableFrom(type)) {
                schema.addRequiredItem(field.getName());
            }
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema<Object> either = new Schema<>();
            Schema<Object> nothing = new Schema<>();
            nothing.setTypes(Set.of("null"));
            either.setAnyOf(List.of(new Schema<>().$ref(schema.get$ref()), nothing));
            either.setDescription(schema.getDescription());
            return either;
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes() == null ? Set.of() : schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null) {
            ((Schema<Object>) schema).addEnumItemObject(null);
        }
        return schema;
    }
}
