package app.trivium.handover;

import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.FormReading;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
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
@RequestMapping("/settings/users/{id}/handover")
class HandoverController {

    private static final String PAGE = "handover/handover";

    private final Handovers handovers;
    private final HandoverQuery query;
    private final Clock clock;
    private final Texts texts;

    HandoverController(Handovers handovers, HandoverQuery query, Clock clock, Texts texts) {
        this.clock = clock;
        this.handovers = handovers;
        this.query = query;
        this.texts = texts;
    }

    @ModelAttribute("page")
    HandoverPage page(@PathVariable long id) {
        return query.page(id);
    }

    @ModelAttribute("formats")
    Formats formats(@AuthenticationPrincipal Actor admin) {
        return new Formats(admin.locale(), admin.zone(), clock.instant());
    }

    @ModelAttribute("errors")
    FormReading errors() {
        return new FormReading(texts);
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", HandoverForm.EMPTY);
        return PAGE;
    }

    @PostMapping
    String carryOut(
            @PathVariable long id,
            @AuthenticationPrincipal Actor admin,
            @ModelAttribute(name = "page", binding = false) HandoverPage page,
            @ModelAttribute("form") HandoverForm form,
            @ModelAttribute(name = "errors", binding = false) FormReading errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            form.carryOut(handovers, admin, id, errors);
        } catch (Conflict conflict) {
            model.addAttribute("conflict", texts.of(conflict));
            response.setStatus(conflict.status().value());
            return PAGE;
        }
        if (errors.failed()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return PAGE;
        }
        String done = page.disabled() ? "handover.done" : "handover.disabled";
        flash.addFlashAttribute("toast", Toast.of(texts.of(done, page.name())));
        return "redirect:" + page.href();
    }
}
