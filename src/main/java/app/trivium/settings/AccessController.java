package app.trivium.settings;

import app.trivium.identity.AccessPolicies;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import app.trivium.identity.UserChoice;
import app.trivium.identity.Users;
import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/settings/access")
class AccessController {

    private static final String PAGE = "settings/access";

    private final AccessPolicies policies;
    private final Users users;
    private final Texts texts;

    AccessController(AccessPolicies policies, Users users, Texts texts) {
        this.policies = policies;
        this.users = users;
        this.texts = texts;
    }

    @ModelAttribute("sights")
    List<Choice> sights() {
        return Choice.of(Sight.values(), "settings.access.sight.", texts);
    }

    @ModelAttribute("editings")
    List<Choice> editings() {
        return Choice.of(Editing.values(), "settings.access.editing.", texts);
    }

    /** Whose sight to ask about. */
    @ModelAttribute("people")
    List<UserChoice> people(@AuthenticationPrincipal Actor admin) {
        return users.choices(admin);
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", AccessForm.of(policies.current()));
        return PAGE;
    }

    @PostMapping
    String decide(
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute("form") AccessForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            HttpServletResponse response,
            RedirectAttributes flash) {
        form.save(policies, admin, errors);
        if (errors.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("settings.access.saved")));
        return "redirect:/settings/access";
    }
}
