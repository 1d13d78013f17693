package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/deals/{id}/outcome")
class OutcomeController {

    private final Deals deals;
    private final DealSubjects subjects;
    private final OutcomePages pages;
    private final GatePages gates;
    private final Answers answers;
    private final Texts texts;

    OutcomeController(
            Deals deals, DealSubjects subjects, OutcomePages pages, GatePages gates, Answers answers, Texts texts) {
        this.deals = deals;
        this.subjects = subjects;
        this.pages = pages;
        this.gates = gates;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping("/new")
    ModelAndView ask(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, OutcomeForm form, HttpServletRequest request) {
        return answers.form("deal/outcome", pages.of(actor, id, form.status()), form, null, request);
    }

    @PostMapping
    ModelAndView decide(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, OutcomeForm form, HttpServletRequest request) {
        FormReading reading = new FormReading(texts);
        try {
            OutcomeOrder order = form.order().with(gates.toll(request, reading));
            long version = deals.decide(actor, id, order);
            return answers.done(told(actor, new Seen(id, version), order), form.back(), "/deals/" + id, request);
        } catch (HeldBack held) {
            return gates.ask(actor, id, "deal.outcome.title.won", held, reading, request);
        } catch (Refusal refusal) {
            if (answers.givesFormBack(refusal, form.asked(), request)) {
                return answers.form("deal/outcome", pages.of(actor, id, form.status()), form, refusal, request);
            }
            throw refusal;
        }
    }

    private DoneToast told(Actor actor, Seen deal, OutcomeOrder order) {
        String name = subjects.get(actor, deal.id()).name();
        Toast toast = Toast.of(texts.of("deal.decided." + order.to().key(), name))
                .undoneBy(
                        "/deals/" + deal.id() + "/undo",
                        Map.of("gesture", order.gesture().toString()));
        return DoneToast.of(toast, deal);
    }
}
