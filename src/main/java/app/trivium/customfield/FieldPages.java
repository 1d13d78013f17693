package app.trivium.customfield;

import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one added field together. */
@Component
class FieldPages {

    private final CustomFields fields;
    private final Texts texts;

    FieldPages(CustomFields fields, Texts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    String show(Model model, FieldQuery.Head field, FieldForm form, FormReading errors) {
        String path = AddedFieldsController.PATH + "/" + field.id();
        List<FieldChoice> choices = fields.of(field.record())
                .field(field.id())
                .map(CustomField::choices)
                .orElse(List.of());
        model.addAttribute("field", field);
        model.addAttribute("path", path);
        model.addAttribute("all", AddedFieldsController.path(field.record()));
        model.addAttribute("type", texts.of("customfield.type." + field.type().key()));
        model.addAttribute("picked", field.type().isPicked());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "offered",
                rows(path, choices.stream().filter(choice -> !choice.archived()).toList()));
        model.addAttribute(
                "archived",
                rows(path, choices.stream().filter(FieldChoice::archived).toList()));
        return "customfield/field";
    }

    private static List<FieldRow> rows(String path, List<FieldChoice> choices) {
        List<FieldRow> rows = new ArrayList<>();
        for (FieldChoice choice : choices) {
            rows.add(FieldRow.of(
                    choice.id(),
                    path + "/choices/" + choice.id(),
                    choice.name(),
                    "",
                    "",
                    rows.size() + 1,
                    choices.size()));
        }
        return rows;
    }
}
