package app.trivium.customfield;

import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be picked in a field: added, renamed, put in order, archived, brought back. */
@Controller
@RequestMapping("/settings/fields/{id}/choices")
class ChoiceController {

    private final FieldChoices choices;
    private final FieldQuery query;
    private final FieldPages pages;
    private final Texts texts;

    ChoiceController(FieldChoices choices, FieldQuery query, FieldPages pages, Texts texts) {
        this.choices = choices;
        this.query = query;
        this.pages = pages;
        this.texts = texts;
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String choice,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        model.addAttribute("newChoice", choice);
        return carryOut(id, choice, name -> choices.add(admin, id, name), "added", model, response, flash);
    }

    /** @param was the name that the admin saw */
    @PostMapping("/{choiceId}")
    String rename(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long choiceId,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(required = false) @Nullable String was,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        String seen = Objects.requireNonNullElse(was, "");
        return carryOut(
                id, choice, name -> choices.rename(admin, id, choiceId, seen, name), "renamed", model, response, flash);
    }

    @PostMapping("/{choiceId}/place")
    String place(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long choiceId,
            @RequestParam(required = false) @Nullable String position) {
        choices.place(admin, id, choiceId, AddedFieldController.position(position));
        return page(id);
    }

    @PostMapping("/{choiceId}/archive")
    String archive(@AuthenticationPrincipal Actor admin, @PathVariable long id, @PathVariable long choiceId) {
        choices.archive(admin, id, choiceId);
        return page(id);
    }

    @PostMapping("/{choiceId}/return")
    String bringBack(@AuthenticationPrincipal Actor admin, @PathVariable long id, @PathVariable long choiceId) {
        choices.bringBack(admin, id, choiceId);
        return page(id);
    }

    private String carryOut(
            long id,
            @Nullable String typed,
            Consumer<String> act,
            String word,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading errors = new FormReading(texts);
        try {
            errors.of(() -> {
                String name = Parsing.line(typed, "choice", FieldChoices.LONGEST_NAME);
                act.accept(name);
                return name;
            });
            if (!errors.failed()) {
                flash.addFlashAttribute("toast", Toast.of(texts.of("customfield.choice." + word)));
                return page(id);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (Conflict conflict) {
            model.addAttribute("problem", texts.of(conflict));
            response.setStatus(conflict.status().value());
        }
        FieldQuery.Head field = query.head(id);
        return pages.show(model, field, FieldForm.of(field.words(), field.edition()), errors);
    }

    private static String page(long id) {
        return "redirect:" + AddedFieldsController.PATH + "/" + id;
    }
}
