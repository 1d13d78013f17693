package app.trivium.customfield;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Option;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of added fields: what there is, in which order, and what is added. */
@Controller
@RequestMapping("/settings/fields")
class AddedFieldsController {

    static final String PATH = "/settings/fields";

    private final CustomFields fields;
    private final FieldDesk desk;
    private final FieldQuery query;
    private final Texts texts;

    AddedFieldsController(CustomFields fields, FieldDesk desk, FieldQuery query, Texts texts) {
        this.query = query;
        this.fields = fields;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String record, Model model) {
        RecordKind shown =
                Objects.requireNonNullElse(Parsing.choice(record, "record", RecordKind.class), RecordKind.DEAL);
        return show(model, FieldForm.blank(shown), new FormReading(texts));
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute(name = "typed") FieldForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading errors = new FormReading(texts);
        RecordKind record = Objects.requireNonNullElse(errors.of(form::kind), RecordKind.DEAL);
        FieldWords words = form.words(errors);
        FieldType type = form.chosenType(errors);
        List<String> names = form.names(errors);
        Long added = words == null || type == null || names == null
                ? null
                : errors.of(() -> desk.add(admin, record, type, words, names));
        if (added == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model, form.of(record), errors);
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("customfield.added")));
        return "redirect:" + path(record);
    }

    /** The page of the fields of one kind of record. */
    static String path(RecordKind record) {
        return record == RecordKind.DEAL ? PATH : PATH + "?record=" + record.key();
    }

    @PostMapping("/{id}/place")
    String place(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String position) {
        desk.place(admin, id, AddedFieldController.position(position));
        return "redirect:" + path(query.head(id).record());
    }

    private String show(Model model, FieldForm form, FormReading errors) {
        RecordKind shown = form.kind();
        FieldSet set = fields.of(shown);
        model.addAttribute("record", shown.key());
        model.addAttribute(
                "tabs",
                Stream.of(RecordKind.values()).map(kind -> tab(kind, shown)).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("rows", rows(set.living()));
        model.addAttribute(
                "archived",
                rows(set.all().stream().filter(CustomField::archived).toList()));
        model.addAttribute(
                "types",
                Stream.of(FieldType.values())
                        .map(type -> new Option(type.name(), texts.of("customfield.type." + type.key())))
                        .toList());
        return "customfield/fields";
    }

    private FieldTab tab(RecordKind kind, RecordKind shown) {
        return new FieldTab(texts.of("customfield.of." + kind.key()), path(kind), kind == shown ? "page" : null);
    }

    private List<FieldRow> rows(List<CustomField> several) {
        List<FieldRow> rows = new ArrayList<>();
        for (CustomField field : several) {
            rows.add(FieldRow.of(
                    field.id(),
                    PATH + "/" + field.id(),
                    field.name(),
                    texts.of("customfield.type." + field.type().key()),
                    field.key(),
                    rows.size() + 1,
                    several.size()));
        }
        return rows;
    }
}
