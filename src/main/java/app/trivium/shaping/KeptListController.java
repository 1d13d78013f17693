package app.trivium.shaping;

import app.trivium.identity.Actor;
import app.trivium.process.KeptList;
import app.trivium.web.FormReading;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
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

/** The lists that deals are described by: loss reasons, sources, tags, activity kinds. */
@Controller
@RequestMapping("/settings/lists")
class KeptListController {

    private final KeptListPages pages;
    private final Attempt attempt;
    private final Texts texts;

    KeptListController(KeptListPages pages, Attempt attempt, Texts texts) {
        this.pages = pages;
        this.attempt = attempt;
        this.texts = texts;
    }

    @GetMapping
    String first() {
        return "redirect:" + KeptListPages.path("loss-reasons");
    }

    @GetMapping("/{slug}")
    String show(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long entry,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        return pages.show(model, pages.list(slug), entry, KeptListForm.sought(q));
    }

    @PostMapping("/{slug}")
    String add(
            @AuthenticationPrincipal Actor admin,
            @PathVariable String slug,
            @ModelAttribute(name = "typed") KeptListForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        KeptList<?> list = pages.list(slug);
        FormReading errors = new FormReading(texts);
        String name = form.name(errors, list.longest());
        long[] added = new long[1];
        if (attempt.succeeds(errors, model, response, () -> added[0] = list.add(admin, Objects.requireNonNull(name)))) {
            return done(slug, added[0], "", texts.of("shaping.list.added"), flash);
        }
        model.addAttribute("newForm", form);
        model.addAttribute("newErrors", errors);
        return pages.show(model, list, null, "");
    }

    @PostMapping("/{slug}/{id}")
    String rename(
            @AuthenticationPrincipal Actor admin,
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute(name = "typed") KeptListForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        KeptList<?> list = pages.list(slug);
        FormReading errors = new FormReading(texts);
        String name = form.name(errors, list.longest());
        Runnable rename = () -> list.rename(admin, id, form.seen(), Objects.requireNonNull(name));
        return doneOrSaid(list, id, form, true, errors, rename, "shaping.list.saved", model, response, flash);
    }

    @PostMapping("/{slug}/{id}/place")
    String place(
            @AuthenticationPrincipal Actor admin,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam @Nullable String position) {
        pages.list(slug).place(admin, id, Places.read(position));
        return "redirect:" + KeptListPages.path(slug) + "?entry=" + id;
    }

    @PostMapping("/{slug}/{id}/archive")
    String archive(
            @AuthenticationPrincipal Actor admin,
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute(name = "typed") KeptListForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        KeptList<?> list = pages.list(slug);
        Runnable archive = () -> list.archive(admin, id, form.seen());
        return doneOrSaid(
                list,
                id,
                form,
                false,
                new FormReading(texts),
                archive,
                "shaping.list.archived",
                model,
                response,
                flash);
    }

    @PostMapping("/{slug}/{id}/return")
    String bringBack(
            @AuthenticationPrincipal Actor admin,
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute(name = "typed") KeptListForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        KeptList<?> list = pages.list(slug);
        Runnable bringBack = () -> list.bringBack(admin, id, form.seen());
        return doneOrSaid(
                list, id, form, false, new FormReading(texts), bringBack, "shaping.list.back", model, response, flash);
    }

    @PostMapping("/{slug}/{id}/merge")
    String merge(
            @AuthenticationPrincipal Actor admin,
            @PathVariable String slug,
            @PathVariable long id,
            @ModelAttribute(name = "typed") KeptListForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        KeptList<?> list = pages.list(slug);
        FormReading errors = new FormReading(texts);
        Long into = form.into(errors);
        long[] deals = new long[1];
        if (attempt.succeeds(
                errors,
                model,
                response,
                () -> deals[0] = list.merge(admin, id, form.seen(), Objects.requireNonNull(into)))) {
            return done(
                    slug,
                    Objects.requireNonNull(into),
                    form.sought(),
                    texts.of("shaping.list.merged", deals[0]),
                    flash);
        }
        model.addAttribute("errors", errors);
        return pages.show(model, list, id, form.sought());
    }

    /** @param mended whether what was typed comes again, to be mended */
    private String doneOrSaid(
            KeptList<?> list,
            long id,
            KeptListForm form,
            boolean mended,
            FormReading errors,
            Runnable act,
            String word,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (attempt.succeeds(errors, model, response, act)) {
            return done(list.slug(), id, form.sought(), texts.of(word), flash);
        }
        if (mended) {
            model.addAttribute("form", form);
        }
        model.addAttribute("errors", errors);
        return pages.show(model, list, id, form.sought());
    }

    private static String done(String slug, long entry, String sought, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("toast", Toast.of(words));
        return "redirect:" + KeptListPages.href(slug, entry, sought);
    }
}
