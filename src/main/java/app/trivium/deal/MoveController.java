package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
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
    private final GatePages gates;
    private final Answers answers;
    private final Texts texts;

    MoveController(Deals deals, MovePages pages, MoveWords words, GatePages gates, Answers answers, Texts texts) {
        this.deals = deals;
        this.pages = pages;
        this.words = words;
        this.gates = gates;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping("/new")
    ModelAndView ask(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, MoveForm form, HttpServletRequest request) {
        return answers.form("deal/move", pages.of(actor, id, form), form, null, request);
    }

    @PostMapping
    ModelAndView move(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, MoveForm form, HttpServletRequest request) {
        FormReading reading = new FormReading(texts);
        try {
            MoveOrder order = form.order().with(gates.toll(request, reading));
            MoveDone done = deals.move(actor, id, order);
            return answers.done(words.of(done, order), form.back(), "/deals/" + id, request);
        } catch (HeldBack held) {
            return gates.ask(actor, id, "deal.move.title", held, reading, request);
        } catch (Refusal refusal) {
            if (answers.givesFormBack(refusal, form.asked(), request)) {
                return answers.form("deal/move", pages.of(actor, id, form), form, refusal, request);
            }
            throw refusal;
        }
    }
}
