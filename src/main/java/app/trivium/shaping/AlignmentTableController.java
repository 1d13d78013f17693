package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.Alignments;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The alignment table of a process: tried out, and saved. */
@Controller
@RequestMapping("/settings/processes/{id}/alignment")
class AlignmentTableController {

    private final Alignments alignments;
    private final Processes processes;
    private final ShapingPages pages;
    private final Attempt attempt;
    private final Texts texts;

    AlignmentTableController(
            Alignments alignments, Processes processes, ShapingPages pages, Attempt attempt, Texts texts) {
        this.alignments = alignments;
        this.processes = processes;
        this.pages = pages;
        this.attempt = attempt;
        this.texts = texts;
    }

    /** Says what would come of the table as it was sent, and changes nothing. */
    @PostMapping("/preview")
    String preview(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response) {
        ShapingPages.Trial[] wanted = new ShapingPages.Trial[1];
        ProcessMap process = processes.map(id);
        AlignmentForm form = new AlignmentForm(typed);
        attempt.succeeds(
                new FormReading(texts),
                model,
                response,
                () -> wanted[0] = new ShapingPages.Trial(process.alignedBy(form.lines(process)), form.edition()));
        return pages.show(model, admin, id, null, wanted[0]);
    }

    /** What was typed, on top of what is on file by now; nothing if that cannot be. */
    private ShapingPages.@Nullable Trial typed(long id, AlignmentForm form) {
        ProcessMap now = processes.map(id);
        try {
            return new ShapingPages.Trial(now.alignedBy(form.lines(now)), pages.alignmentEdition(id));
        } catch (Invalid unreadable) {
            return null;
        }
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        ProcessMap process = processes.map(id);
        AlignmentForm form = new AlignmentForm(typed);
        if (attempt.succeeds(
                new FormReading(texts),
                model,
                response,
                () -> alignments.align(admin, id, form.edition(), form.lines(process)))) {
            flash.addFlashAttribute("toast", Toast.of(texts.of("shaping.alignment.saved")));
            return "redirect:" + ShapingPages.path(id);
        }
        return pages.show(model, admin, id, null, typed(id, form));
    }
}
