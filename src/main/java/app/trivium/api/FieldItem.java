package app.trivium.api;

import app.trivium.customfield.CustomField;
import app.trivium.customfield.FieldType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Schema(name = "Field", description = "A field that an admin has added")
record FieldItem(
        @Schema(description = "What it is called under `custom`; never changes", example = "region")
        String key,

        @Schema(description = "What people call it") String name,

        FieldType type,

        @Schema(description = "A sentence for those who fill it in; empty for none")
        String help,

        @Schema(description = "What can be picked; empty for a field that is not picked from a list")
        List<Reference> choices) {

    @Schema(name = "FieldList")
    record FieldList(List<FieldItem> items) {}

    static FieldItem of(CustomField field) {
        return new FieldItem(
                field.key(),
                field.name(),
                field.type(),
                field.help(),
                field.offered().stream()
                        .map(choice -> new Reference(choice.id(), choice.name()))
                        .toList());
    }
}
