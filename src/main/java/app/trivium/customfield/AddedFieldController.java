package app.trivium.customfield;

import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One added field: its name and help, archiving it and bringing it back. */
@Controller
@RequestMapping("/settings/fields/{id}")
class AddedFieldController {

    private static final int FURTHEST = 1_000_000;

    private final FieldDesk desk;
    private final FieldQuery query;
    private final FieldPages pages;
    private final Texts texts;

    AddedFieldController(FieldDesk desk, FieldQuery query, FieldPages pages, Texts texts) {
        this.desk = desk;
        this.query = query;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable long id, Model model) {
        FieldQuery.Head field = query.head(id);
        return pages.show(model, field, FieldForm.of(field.words(), field.edition()), new FormReading(texts));
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @ModelAttribute(name = "typed") FieldForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FieldQuery.Head field = query.head(id);
        FormReading errors = new FormReading(texts);
        FieldWords words = form.words(errors);
        try {
            errors.of(() -> {
                if (words != null) {
                    desk.change(admin, id, Parsing.version(form.edition()), words);
                }
                return words;
            });
        } catch (Conflict conflict) {
            model.addAttribute("problem", texts.of(conflict));
            response.setStatus(conflict.status().value());
            return pages.show(model, field, form.seen(field.edition()), errors);
        }
        if (errors.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pages.show(model, field, form, errors);
        }
        return done(id, "customfield.saved", flash);
    }

    @GetMapping("/archive")
    String ask(@PathVariable long id, Model model) {
        FieldQuery.Head field = query.head(id);
        model.addAttribute("field", field);
        model.addAttribute("path", AddedFieldsController.PATH + "/" + id);
        model.addAttribute(
                "words", texts.of("customfield.archive.filled." + field.record().key(), query.filled(field)));
        return "customfield/archive";
    }

    @PostMapping("/archive")
    String archive(@AuthenticationPrincipal Actor admin, @PathVariable long id, RedirectAttributes flash) {
        desk.archive(admin, id);
        return done(id, "customfield.archived", flash);
    }

    @PostMapping("/return")
    String bringBack(@AuthenticationPrincipal Actor admin, @PathVariable long id, RedirectAttributes flash) {
        desk.bringBack(admin, id);
        return done(id, "customfield.broughtBack", flash);
    }

    private String done(long id, String word, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(word)));
        return "redirect:" + AddedFieldsController.PATH + "/" + id;
    }

    /** The place in a list that something is put to. */
    static int position(@Nullable String typed) {
        Integer position = Parsing.number(typed, "position", 1, FURTHEST);
        if (position == null) {
            throw new Invalid("position", "web.text.missing");
        }
        return position;
    }
}
