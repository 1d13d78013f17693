package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
import app.trivium.web.FormReading;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stages of a process: added, edited, put in order. */
@Controller
@RequestMapping("/settings/processes/{id}/stages")
class StageController {

    private final Stages stages;
    private final Processes processes;
    private final ShapingPages pages;
    private final ShapingQuery query;
    private final Attempt attempt;
    private final Texts texts;

    StageController(
            Stages stages, Processes processes, ShapingPages pages, ShapingQuery query, Attempt attempt, Texts texts) {
        this.stages = stages;
        this.processes = processes;
        this.pages = pages;
        this.query = query;
        this.attempt = attempt;
        this.texts = texts;
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @ModelAttribute(name = "typed") StageForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading errors = new FormReading(texts);
        Journey journey = form.to();
        StageFields fields = form.fields(journey, errors);
        long[] added = new long[1];
        if (attempt.succeeds(
                errors,
                model,
                response,
                () -> added[0] = stages.add(admin, id, journey, Objects.requireNonNull(fields)))) {
            return done(id, added[0], "shaping.stage.added", flash);
        }
        model.addAttribute("newErrors", errors);
        model.addAttribute("newStage", form);
        return pages.show(model, admin, id, null, null);
    }

    @PostMapping("/{stage}")
    String change(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            @ModelAttribute(name = "typed") StageForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormReading errors = new FormReading(texts);
        StageFields fields = form.fields(stage(processes.map(id), stage).journey(), errors);
        long seen = ProcessController.edition(form.edition());
        if (attempt.succeeds(
                errors, model, response, () -> stages.change(admin, id, stage, seen, Objects.requireNonNull(fields)))) {
            return done(id, stage, "shaping.stage.saved", flash);
        }
        model.addAttribute("stageErrors", errors);
        model.addAttribute("stageForm", form.seen(query.edition(stage)));
        return pages.show(model, admin, id, stage, null);
    }

    @PostMapping("/{stage}/place")
    String place(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            @RequestParam(required = false) @Nullable String position,
            Model model,
            HttpServletResponse response) {
        return attempt.goesThrough(model, response, () -> stages.place(admin, id, stage, Places.read(position)))
                ? "redirect:" + ShapingPages.path(id) + "?stage=" + stage
                : pages.show(model, admin, id, null, null);
    }

    @PostMapping("/{stage}/return")
    String bringBack(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        return attempt.succeeds(new FormReading(texts), model, response, () -> stages.bringBack(admin, id, stage))
                ? done(id, stage, "shaping.stage.back.done", flash)
                : pages.show(model, admin, id, null, null);
    }

    private String done(long id, long stage, String word, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(word)));
        return "redirect:" + ShapingPages.path(id) + "?stage=" + stage;
    }

    /** A stage of the process that has not been archived. */
    static Stage stage(ProcessMap process, long stage) {
        return process.stage(stage)
                .filter(Predicate.not(Stage::archived))
                .orElseThrow(() -> new NotFound("process.stage.gone"));
    }
}
