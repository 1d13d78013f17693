package app.trivium.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes a row of a batch: like a new deal, but only its external id has to be there. */
@Component
class BatchRowSchema implements OpenApiCustomizer {

    private static final String NAME = "DealRow";

    @Override
    public void customise(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Schema<?> row = new ObjectSchema().description("A deal by its external id, with what shall be so from now on");
        Map<String, Schema> fields = of(schemas, "NewDeal").getProperties();
        fields.forEach(row::addProperty);
        row.addProperty(
                BatchRow.KEY,
                new StringSchema().description(of(fields, BatchRow.KEY).getDescription()));
        row.required(List.of(BatchRow.KEY)).additionalProperties(false);
        schemas.put(NAME, row);
        of(of(schemas, "DealBatch").getProperties(), "rows").setItems(new Schema<>().$ref(NAME));
    }

    private static Schema<?> of(Map<String, Schema> schemas, String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }
}
