package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessFields;
import app.trivium.process.SalesProcesses;
import app.trivium.process.StageFields;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/** The list of sales processes: what there is, in which order, and what is added. */
@Controller
@RequestMapping("/settings/processes")
class ProcessesController {

    private static final int USUAL_CHANCE = 10;
    private static final int USUAL_DAYS = 14;

    private final SalesProcesses processes;
    private final ShapingQuery query;
    private final Attempt attempt;
    private final Texts texts;

    ProcessesController(SalesProcesses processes, ShapingQuery query, Attempt attempt, Texts texts) {
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
    String list(@RequestParam(required = false) @Nullable String copyOf, Model model) {
        List<ProcessRow> rows = rows();
        String original = copyOf != null
                ? copyOf
                : rows.stream()
                        .filter(ProcessRow::usual)
                        .map(row -> String.valueOf(row.id()))
                        .findFirst()
                        .orElse("");
        return list(model, rows, new ProcessForm(null, null, null, original));
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute(name = "typed") ProcessForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ProcessFields fields = form.fields(errors);
        Long original = errors.of(() -> Parsing.id(form.copyOf(), "copyOf"));
        long[] added = new long[1];
        if (!attempt.succeeds(
                errors, model, response, () -> added[0] = add(admin, Objects.requireNonNull(fields), original))) {
            return list(model, rows(), form);
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("shaping.added")));
        return "redirect:" + ShapingPages.path(added[0]);
    }

    @PostMapping("/{id}/place")
    String place(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String position,
            Model model,
            HttpServletResponse response) {
        return attempt.goesThrough(model, response, () -> processes.place(admin, id, Places.read(position)))
                ? "redirect:/settings/processes"
                : list(null, model);
    }

    private long add(Actor admin, ProcessFields fields, @Nullable Long original) {
        return original == null ? processes.add(admin, fields, firstStages()) : processes.copy(admin, fields, original);
    }

    private Map<Journey, StageFields> firstStages() {
        Map<Journey, StageFields> first = new EnumMap<>(Journey.class);
        for (Journey journey : Journey.values()) {
            Integer chance = journey == Journey.SELLER ? USUAL_CHANCE : null;
            first.put(journey, new StageFields(texts.of("shaping.first." + journey.slug()), chance, USUAL_DAYS, ""));
        }
        return first;
    }

    private List<ProcessRow> rows() {
        return ProcessRow.of(query.list(), texts);
    }

    private String list(Model model, List<ProcessRow> rows, ProcessForm form) {
        model.addAttribute("form", form);
        model.addAttribute("rows", rows.stream().filter(row -> !row.archived()).toList());
        model.addAttribute(
                "archived", rows.stream().filter(ProcessRow::archived).toList());
        model.addAttribute("originals", rows.stream().map(ProcessRow::option).toList());
        return "shaping/processes";
    }
}
