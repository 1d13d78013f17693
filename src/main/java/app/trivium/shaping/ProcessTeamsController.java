package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.SalesProcesses;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The teams that use a process. */
@Controller
@RequestMapping("/settings/processes/{id}/teams")
class ProcessTeamsController {

    private final SalesProcesses processes;
    private final ShapingPages pages;
    private final Attempt attempt;
    private final Texts texts;

    ProcessTeamsController(SalesProcesses processes, ShapingPages pages, Attempt attempt, Texts texts) {
        this.processes = processes;
        this.pages = pages;
        this.attempt = attempt;
        this.texts = texts;
    }

    @PostMapping
    String restrict(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<String> teams,
            @RequestParam(required = false) @Nullable String edition,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (attempt.goesThrough(
                model,
                response,
                () -> processes.restrict(admin, id, ProcessController.edition(edition), chosen(teams)))) {
            flash.addFlashAttribute("toast", Toast.of(texts.of("shaping.teams.saved")));
            return "redirect:" + ShapingPages.path(id);
        }
        return pages.show(model, admin, id, null, null);
    }

    private static Set<Long> chosen(@Nullable List<String> teams) {
        Set<Long> chosen = new HashSet<>();
        for (String typed : teams == null ? List.<String>of() : teams) {
            Long team = Parsing.id(typed, "teams");
            if (team == null) {
                throw new Invalid("teams", "web.choice.unknown");
            }
            chosen.add(team);
        }
        return chosen;
    }
}
