package app.trivium.shaping;

import app.trivium.criteria.Facts;
import app.trivium.identity.Actor;
import app.trivium.process.Checklists;
import app.trivium.process.Criterion;
import app.trivium.process.CriterionFields;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.Stage;
import app.trivium.web.FormReading;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
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

/** The checklist with which deals leave a stage: criteria are added, tried out, edited, put in order and removed. */
@Controller
@RequestMapping("/settings/processes/{id}/stages/{stage}/criteria")
class CriterionController {

    private static final String NEW = "0";

    private final Checklists checklists;
    private final Processes processes;
    private final CriterionPages pages;
    private final ShapingQuery query;
    private final Facts facts;
    private final Attempt attempt;
    private final Texts texts;

    CriterionController(
            Checklists checklists,
            Processes processes,
            CriterionPages pages,
            ShapingQuery query,
            Facts facts,
            Attempt attempt,
            Texts texts) {
        this.checklists = checklists;
        this.processes = processes;
        this.pages = pages;
        this.query = query;
        this.facts = facts;
        this.attempt = attempt;
        this.texts = texts;
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping("/new")
    String blank(@PathVariable long id, @PathVariable long stage, Model model) {
        CriterionForm form = new CriterionForm(null, Criterion.Level.ADVICE.name(), null, null, NEW);
        return show(model, id, stage, null, form, null);
    }

    @GetMapping("/{criterion}")
    String edit(@PathVariable long id, @PathVariable long stage, @PathVariable long criterion, Model model) {
        Criterion known = known(processes.map(id), stage, criterion);
        return show(model, id, stage, known, CriterionForm.of(known, query.criterionEdition(criterion)), null);
    }

    /** Says what would come of a new criterion, and adds nothing. */
    @PostMapping("/preview")
    String tryNew(
            @PathVariable long id,
            @PathVariable long stage,
            @ModelAttribute(name = "typed") CriterionForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response) {
        return tryOut(id, stage, null, form, errors, model, response);
    }

    /** Says what would come of a criterion as it was sent, and changes nothing. */
    @PostMapping("/{criterion}/preview")
    String tryChange(
            @PathVariable long id,
            @PathVariable long stage,
            @PathVariable long criterion,
            @ModelAttribute(name = "typed") CriterionForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response) {
        return tryOut(id, stage, known(processes.map(id), stage, criterion), form, errors, model, response);
    }

    private String tryOut(
            long id,
            long stage,
            @Nullable Criterion known,
            CriterionForm form,
            FormReading errors,
            Model model,
            HttpServletResponse response) {
        CriterionFields fields = form.fields(processes.map(id), facts, errors, texts);
        if (fields == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(model, id, stage, known, form, null);
        }
        Criterion tried = new Criterion(
                known == null ? 0 : known.id(),
                stage,
                1,
                fields.text(),
                fields.level(),
                fields.fact(),
                fields.buyerStage());
        return show(model, id, stage, known, form, tried);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            @ModelAttribute(name = "typed") CriterionForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CriterionFields fields = form.fields(processes.map(id), facts, errors, texts);
        if (attempt.succeeds(
                errors, model, response, () -> checklists.add(admin, id, stage, Objects.requireNonNull(fields)))) {
            return done(id, stage, "shaping.criterion.added", flash);
        }
        return show(model, id, stage, null, form, null);
    }

    @PostMapping("/{criterion}")
    String change(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            @PathVariable long criterion,
            @ModelAttribute(name = "typed") CriterionForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CriterionFields fields = form.fields(processes.map(id), facts, errors, texts);
        long seen = ProcessController.edition(form.edition());
        if (attempt.succeeds(
                errors,
                model,
                response,
                () -> checklists.change(admin, id, stage, criterion, seen, Objects.requireNonNull(fields)))) {
            return done(id, stage, "shaping.criterion.saved", flash);
        }
        Criterion known = known(processes.map(id), stage, criterion);
        return show(model, id, stage, known, form.seen(query.criterionEdition(criterion)), null);
    }

    @PostMapping("/{criterion}/place")
    String place(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            @PathVariable long criterion,
            @RequestParam @Nullable String position) {
        checklists.place(admin, id, stage, criterion, Places.read(position));
        return "redirect:" + CriterionPages.back(id, stage);
    }

    @PostMapping("/{criterion}/removal")
    String remove(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @PathVariable long stage,
            @PathVariable long criterion,
            RedirectAttributes flash) {
        checklists.remove(admin, id, stage, criterion);
        return done(id, stage, "shaping.criterion.removed", flash);
    }

    private String show(
            Model model,
            long id,
            long stageId,
            @Nullable Criterion known,
            CriterionForm form,
            @Nullable Criterion tried) {
        ProcessMap process = processes.map(id);
        Stage stage = StageController.stage(process, stageId);
        model.addAttribute("page", pages.page(process, stage, known, tried));
        model.addAttribute("form", form);
        return "shaping/criterion";
    }

    private String done(long id, long stage, String word, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(texts.of(word)));
        return "redirect:" + CriterionPages.back(id, stage);
    }

    private static Criterion known(ProcessMap process, long stage, long criterion) {
        return process.criterion(criterion)
                .filter(found -> found.stage() == stage)
                .orElseThrow(() -> new NotFound("process.criterion.gone"));
    }
}
