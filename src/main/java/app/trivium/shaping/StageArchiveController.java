package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.process.Stages;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Option;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** Archiving a stage: what holds on to it, and where its deals go. */
@Controller
@RequestMapping("/settings/processes/{id}/stages/{stage}/archive")
class StageArchiveController {

    private final Stages stages;
    private final Processes processes;
    private final ShapingQuery query;
    private final Attempt attempt;
    private final Texts texts;

    StageArchiveController(Stages stages, Processes processes, ShapingQuery query, Attempt attempt, Texts texts) {
        this.stages = stages;
        this.processes = processes;
        this.query = query;
        this.attempt = attempt;
        this.texts = texts;
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable long stage, Model model) {
        ProcessMap process = processes.map(id);
        return ask(model, process, StageController.stage(process, stage), null);
    }

    @PostMapping
    String archive(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            @RequestParam(required = false) @Nullable String successor,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ProcessMap process = processes.map(id);
        Stage leaving = StageController.stage(process, stage);
        Long chosen = errors.of(() -> chosen(successor));
        if (chosen != null
                && attempt.succeeds(errors, model, response, () -> stages.archive(admin, id, stage, chosen))) {
            flash.addFlashAttribute("toast", Toast.of(texts.of("shaping.archive.done", leaving.name())));
            return "redirect:" + ShapingPages.path(id) + "?stage=" + chosen;
        }
        if (chosen == null) {
            response.setStatus(422);
        }
        return ask(model, process, leaving, successor);
    }

    private static Long chosen(@Nullable String successor) {
        Long chosen = Parsing.id(successor, "successor");
        if (chosen == null) {
            throw new Invalid("successor", "web.text.missing");
        }
        return chosen;
    }

    private String ask(Model model, ProcessMap process, Stage leaving, @Nullable String successor) {
        List<Stage> others = process.stages(leaving.journey()).stream()
                .filter(stage -> stage.id() != leaving.id())
                .toList();
        ShapingQuery.Grip grip = query.grip(process.id(), leaving);
        model.addAttribute("process", process.name());
        model.addAttribute("stage", leaving.name());
        model.addAttribute("back", ShapingPages.path(process.id()) + "?stage=" + leaving.id());
        model.addAttribute("action", ShapingPages.path(process.id()) + "/stages/" + leaving.id() + "/archive");
        model.addAttribute("grip", grip);
        model.addAttribute("last", others.isEmpty());
        model.addAttribute("successor", successor);
        model.addAttribute(
                "others",
                others.stream()
                        .map(stage -> new Option(String.valueOf(stage.id()), stage.name()))
                        .toList());
        return "shaping/archive";
    }
}
