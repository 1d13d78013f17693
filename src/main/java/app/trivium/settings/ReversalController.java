package app.trivium.settings;

import app.trivium.audit.AuditEntry;
import app.trivium.audit.AuditLog;
import app.trivium.identity.Actor;
import app.trivium.identity.TakingBack;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One change in full, and taking it back. */
@Controller
class ReversalController {

    private final AuditLog log;
    private final AuditWords words;
    private final TakingBack takingBack;
    private final Texts texts;
    private final Clock clock;

    ReversalController(AuditLog log, AuditWords words, TakingBack takingBack, Texts texts, Clock clock) {
        this.log = log;
        this.words = words;
        this.takingBack = takingBack;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(AuditController.PATH + "/{id}")
    String show(@AuthenticationPrincipal Actor admin, @PathVariable long id, Model model) {
        AuditEntry entry = log.entry(id).orElseThrow(() -> new NotFound("audit.unknown"));
        Formats formats = new Formats(admin.locale(), admin.zone(), clock.instant());
        model.addAttribute("entry", words.row(entry, formats));
        model.addAttribute("fields", words.fields(entry));
        model.addAttribute(
                "why",
                takingBack
                        .hindrance(entry)
                        .map(hindrance -> words.why(entry, hindrance))
                        .orElse(null));
        return "settings/change";
    }

    @PostMapping(AuditController.PATH + "/{id}/reversal")
    String takeBack(
            @AuthenticationPrincipal Actor admin,
            @PathVariable long id,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            takingBack.takeBack(admin, id);
        } catch (Refusal refusal) {
            model.addAttribute("problem", texts.of(refusal));
            response.setStatus(refusal.status().value());
            return show(admin, id, model);
        }
        flash.addFlashAttribute("toast", Toast.of(texts.of("settings.change.done")));
        return "redirect:" + AuditController.PATH;
    }
}
