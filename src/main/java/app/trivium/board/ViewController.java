package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.web.Back;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saved views. The filters to save come as parameters, the way an address has them. */
@Controller
@RequestMapping("/views")
class ViewController {

    private final FilterReadings readings;
    private final SavedViews views;
    private final Texts texts;

    ViewController(FilterReadings readings, SavedViews views, Texts texts) {
        this.readings = readings;
        this.views = views;
        this.texts = texts;
    }

    @PostMapping
    String save(
            @AuthenticationPrincipal Actor actor,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes redirect) {
        String name = Parsing.line(parameters.getFirst("viewName"), "viewName", SavedView.LONGEST_NAME);
        SavedView.Page page = Parsing.choice(parameters.getFirst("page"), "page", SavedView.Page.class);
        if (page == null) {
            throw new Invalid("page", "web.choice.unknown");
        }
        FilterReading reading = readings.of(parameters);
        reading.filterOrRefuse();
        Address filters = reading.address("");
        for (String kept : List.of("sort", "dir")) {
            String value = parameters.getFirst(kept);
            filters = value == null || value.length() > 20 ? filters : filters.with(kept, value);
        }
        views.save(actor, page, name, filters.queryText(), parameters.getFirst("shareIt") != null);
        return done("board.view.saved", name, parameters.getFirst("back"), redirect);
    }

    @PostMapping("/{id:\\d{1,18}}")
    String rename(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String viewName,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        String name = Parsing.line(viewName, "viewName", SavedView.LONGEST_NAME);
        views.rename(actor, id, name);
        return done("board.view.renamed", name, back, redirect);
    }

    @PostMapping("/{id:\\d{1,18}}/removal")
    String remove(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String back,
            RedirectAttributes redirect) {
        return done("board.view.removed", views.remove(actor, id), back, redirect);
    }

    private String done(String key, String name, @Nullable String back, RedirectAttributes redirect) {
        redirect.addFlashAttribute("toast", Toast.of(texts.of(key, name)));
        return Back.to(Objects.requireNonNullElse(back, "/boards"), "/boards");
    }
}
