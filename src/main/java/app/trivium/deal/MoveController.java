package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/deals/{id}/moves")
class MoveController {

    private final Deals deals;
    private final MovePages pages;
    private final MoveWords words;
    private final Answers answers;

    MoveController(Deals deals, MovePages pages, MoveWords words, Answers answers) {
        this.deals = deals;
        this.pages = pages;
        this.words = words;
        this.answers = answers;
    }

    @GetMapping("/new")
    ModelAndView ask(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, MoveForm form, HttpServletRequest request) {
        return answers.form("deal/move", pages.of(actor, id, form), form, null, request);
    }

    @PostMapping
    ModelAndView move(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, MoveForm form, HttpServletRequest request) {
        try {
            MoveOrder order = form.order();
            MoveDone done = deals.move(actor, id, order);
            return answers.done(words.of(done, order), form.back(), "/deals/" + id, request);
        } catch (Refusal refusal) {
            if (answers.givesFormBack(refusal, form.asked(), request)) {
                return answers.form("deal/move", pages.of(actor, id, form), form, refusal, request);
            }
            throw refusal;
        }
    }
}
