package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class StarController {

    private final Stars stars;
    private final DealSubjects subjects;
    private final Answers answers;
    private final Texts texts;

    StarController(Stars stars, DealSubjects subjects, Answers answers, Texts texts) {
        this.stars = stars;
        this.subjects = subjects;
        this.answers = answers;
        this.texts = texts;
    }

    /** @param starred "true" to give the star, anything else to take it away */
    record Form(@Nullable String starred, @Nullable String back) {}

    @PostMapping("/deals/{id}/star")
    ModelAndView star(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, Form form, HttpServletRequest request) {
        boolean starred = "true".equals(form.starred());
        stars.set(actor, id, starred);
        DealSubject deal = subjects.get(actor, id);
        Toast toast = Toast.of(texts.of(starred ? "deal.starred" : "deal.unstarred", deal.name()));
        return answers.done(DoneToast.of(toast, new Seen(id, deal.version())), form.back(), "/deals/" + id, request);
    }
}
