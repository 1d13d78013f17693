package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.Teams;
import app.trivium.web.Conflict;
import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
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

@Controller
@RequestMapping("/settings/teams")
class TeamsController {

    private static final String LIST = "settings/teams";
    private static final String PAGE = "settings/team";

    private final Teams teams;
    private final TeamQuery query;
    private final Texts texts;

    TeamsController(Teams teams, TeamQuery query, Texts texts) {
        this.teams = teams;
        this.query = query;
        this.texts = texts;
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", TeamForm.EMPTY);
        return list(model, LIST);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute("form") TeamForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Long id = form.add(teams, admin, errors);
        if (id == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return list(model, LIST);
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("settings.team.added")));
        return "redirect:/settings/teams/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("form", query.form(id));
        return show(id, model, PAGE);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute("form") TeamForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            form.save(teams, admin, id, errors);
        } catch (Conflict conflict) {
            model.addAttribute("conflict", texts.of(conflict));
            response.setStatus(conflict.status().value());
            return show(id, model, PAGE);
        }
        if (errors.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(id, model, PAGE);
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("settings.team.saved")));
        return "redirect:/settings/teams/" + id;
    }

    private String list(Model model, String view) {
        model.addAttribute("rows", query.list());
        model.addAttribute("teams", teams.choices());
        return view;
    }

    private String show(long id, Model model, String view) {
        model.addAttribute("id", id);
        model.addAttribute("team", query.form(id));
        model.addAttribute("teams", teams.choices());
        model.addAttribute("members", query.members(id));
        model.addAttribute("possible", query.possibleManagers(id));
        return view;
    }
}
