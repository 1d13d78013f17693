package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.ProcessFields;
import app.trivium.process.SalesProcesses;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** One sales process: its page, its name, whether it is the default or archived. */
@Controller
@RequestMapping("/settings/processes/{id}")
class ProcessController {

    private final SalesProcesses processes;
    private final ShapingPages pages;
    private final ShapingQuery query;
    private final Attempt attempt;
    private final Texts texts;

    ProcessController(SalesProcesses processes, ShapingPages pages, ShapingQuery query, Attempt attempt, Texts texts) {
        this.processes = processes;
        this.pages = pages;
        this.query = query;
        this.attempt = attempt;
        this.texts = texts;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long stage,
            Model model) {
        return pages.show(model, admin, id, stage, null);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @ModelAttribute(name = "typed") ProcessForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading errors = new FormReading(texts);
        ProcessFields fields = form.fields(errors);
        long seen = edition(form.edition());
        if (attempt.succeeds(
                errors, model, response, () -> processes.change(admin, id, seen, Objects.requireNonNull(fields)))) {
            return done(id, "shaping.saved", flash);
        }
        model.addAttribute("processErrors", errors);
        model.addAttribute("processForm", form.seen(query.head(id).edition()));
        return pages.show(model, admin, id, null, null);
    }

    @PostMapping("/default")
    String makeDefault(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return doneOrSaid(
                admin, id, "shaping.default.done", () -> processes.makeDefault(admin, id), model, response, flash);
    }

    @PostMapping("/archive")
    String archive(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return doneOrSaid(
                admin, id, "shaping.archived.done", () -> processes.archive(admin, id), model, response, flash);
    }

    @PostMapping("/return")
    String bringBack(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return doneOrSaid(admin, id, "shaping.back.done", () -> processes.bringBack(admin, id), model, response, flash);
    }

    private String doneOrSaid(
            Actor admin,
            long id,
            String word,
            Runnable act,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return attempt.succeeds(new FormReading(texts), model, response, act)
                ? done(id, word, flash)
                : pages.show(model, admin, id, null, null);
    }

    private String done(long id, String word, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(word)));
        return "redirect:" + ShapingPages.path(id);
    }

    /** The edition that somebody saw. */
    static long edition(@Nullable String typed) {
        Long edition = Parsing.id(typed, "edition");
        if (edition == null) {
            throw new Invalid("edition", "web.text.missing");
        }
        return edition;
    }
}
