package app.trivium.api;

import app.trivium.customfield.CustomFields;
import app.trivium.customfield.RecordKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what fields admins have added. */
@RestController
@RequestMapping("/api/v1/fields")
@Tag(name = "Fields")
class FieldApi {

    private final CustomFields customs;

    FieldApi(CustomFields customs) {
        this.customs = customs;
    }

    @GetMapping
    @Operation(
            operationId = "listFields",
            summary = "The fields that admins have added",
            description = "Deals, accounts and people have and take them under `custom`, by these keys.")
    FieldItem.FieldList list(
            @Parameter(schema = @Schema(defaultValue = "DEAL", implementation = RecordKind.class))
                    @RequestParam(required = false, defaultValue = "DEAL")
                    RecordKind record) {
        return new FieldItem.FieldList(
                customs.of(record).living().stream().map(FieldItem::of).toList());
    }
}
