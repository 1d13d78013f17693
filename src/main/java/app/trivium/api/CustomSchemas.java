package app.trivium.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes what is under {@code custom}: an object whose fields admins have named. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CustomSchemas implements OpenApiCustomizer {

    private static final String FIELD = "custom";

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        List.of("Deal", "Account", "Person")
                .forEach(record -> describe(schemas, record, CustomItem.READ, Set.of("object")));
        List.of("DealEdit", "AccountPatch", "PersonPatch")
                .forEach(patch -> describe(schemas, patch, CustomItem.WRITTEN, Set.of("object")));
        List.of("NewDeal", "NewAccount", "NewPerson")
                .forEach(order -> describe(schemas, order, CustomItem.WRITTEN, Set.of("object", "null")));
    }

    private static void describe(Map<String, Schema> schemas, String name, String description, Set<String> types) {
        Schema<?> custom = new Schema<>().description(description).additionalProperties(true);
        custom.setTypes(types);
        Objects.requireNonNull(schemas.get(name), name).addProperty(FIELD, custom);
    }
}
