package app.trivium.criteria;

import app.trivium.identity.Actor;
import app.trivium.web.Back;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is ticked of a deal's checklists. */
@Controller
@RequestMapping("/deals/{deal}/ticks")
class TickController {

    private final Ticks ticks;
    private final Texts texts;

    TickController(Ticks ticks, Texts texts) {
        this.ticks = ticks;
        this.texts = texts;
    }

    @PostMapping
    String tick(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @RequestParam(required = false) @Nullable String criterion,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        Long id = Parsing.id(criterion, "criterion");
        if (id == null) {
            throw new Invalid("criterion", "criteria.unknown");
        }
        ticks.tick(actor, deal, id, UUID.randomUUID());
        return done(deal, "criteria.ticked", back, script, model, flash);
    }

    @PostMapping("/{criterion}/removal")
    String untick(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @PathVariable long criterion,
            @RequestParam(required = false) @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        ticks.untick(actor, deal, criterion);
        return done(deal, "criteria.unticked", back, script, model, flash);
    }

    private String done(
            long deal,
            String word,
            @Nullable String back,
            @Nullable String script,
            Model model,
            RedirectAttributes flash) {
        Toast toast = Toast.of(texts.of(word));
        if (script != null) {
            model.addAttribute("toast", toast);
            return "ui/toast :: toast";
        }
        flash.addFlashAttribute("toast", toast);
        return Back.to(back, "/deals/" + deal);
    }
}
