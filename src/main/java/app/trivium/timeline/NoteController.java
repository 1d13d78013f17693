package app.trivium.timeline;

import app.trivium.identity.Actor;
import app.trivium.web.Back;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Notes on a deal: written, changed, removed and brought back. */
@Controller
@RequestMapping("/deals/{deal}/notes")
class NoteController {

    private final Notes notes;
    private final Texts texts;

    NoteController(Notes notes, Texts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    /** A note on its way: where it goes to, what was typed, what is wrong with it. */
    record Form(
            long dealId,
            String action,
            String gesture,
            @Nullable Long version,
            @Nullable String body,
            @Nullable String error) {}

    @GetMapping
    String blank(@AuthenticationPrincipal Actor actor, @PathVariable long deal) {
        return "redirect:" + page(deal) + "#note";
    }

    @PostMapping
    String write(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String gesture,
            @RequestParam @Nullable String back,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            HttpServletResponse response,
            Model model) {
        UUID known = gesture(gesture);
        try {
            notes.write(actor, deal, body, known);
        } catch (Invalid refusal) {
            var form = new Form(deal, page(deal) + "/notes", known.toString(), null, body, texts.of(refusal));
            return again(form, refusal, script, response, model);
        }
        return Back.to(back, page(deal));
    }

    @GetMapping("/{note}")
    String edit(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @PathVariable long note,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            Model model) {
        Notes.Draft draft = notes.draft(actor, deal, note);
        model.addAttribute("form", new Form(deal, path(deal, note), "", draft.version(), draft.body(), null));
        return view(script);
    }

    @PostMapping("/{note}")
    String rewrite(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @PathVariable long note,
            @RequestParam @Nullable String body,
            @RequestParam @Nullable String version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            HttpServletResponse response,
            Model model) {
        Long seen = Parsing.id(version, "version");
        try {
            notes.rewrite(actor, deal, note, body, seen == null ? -1 : seen);
        } catch (Invalid refusal) {
            var form = new Form(deal, path(deal, note), "", seen, body, texts.of(refusal));
            return again(form, refusal, script, response, model);
        } catch (Conflict refusal) {
            long present = notes.draft(actor, deal, note).version();
            var form = new Form(deal, path(deal, note), "", present, body, texts.of(refusal));
            return again(form, refusal, script, response, model);
        }
        return "redirect:" + page(deal);
    }

    @PostMapping("/{note}/removal")
    String remove(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long deal,
            @PathVariable long note,
            RedirectAttributes redirect) {
        notes.remove(actor, deal, note);
        redirect.addFlashAttribute(
                "toast", Toast.of(texts.of("timeline.note.removed")).undoneBy(path(deal, note) + "/return", Map.of()));
        return "redirect:" + page(deal);
    }

    @PostMapping("/{note}/return")
    String bringBack(@AuthenticationPrincipal Actor actor, @PathVariable long deal, @PathVariable long note) {
        notes.bringBack(actor, deal, note);
        return "redirect:" + page(deal);
    }

    private static String again(
            Form form, Refusal refusal, @Nullable String script, HttpServletResponse response, Model model) {
        response.setStatus(refusal.status().value());
        model.addAttribute("form", form);
        return view(script);
    }

    private static String view(@Nullable String script) {
        return script == null ? "timeline/note" : "timeline/note :: form";
    }

    private static UUID gesture(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? UUID.randomUUID() : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Invalid("gesture", "web.choice.unknown");
        }
    }

    private static String page(long deal) {
        return "/deals/" + deal;
    }

    private static String path(long deal, long note) {
        return page(deal) + "/notes/" + note;
    }
}
