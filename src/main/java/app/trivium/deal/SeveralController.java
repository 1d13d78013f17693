package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves, wins, loses and holds several selected deals at once. */
@Controller
@RequestMapping("/deals")
class SeveralController {

    private final Deals deals;
    private final MovePages movePages;
    private final OutcomePages outcomePages;
    private final SeveralWords words;
    private final Answers answers;
    private final Texts texts;

    SeveralController(
            Deals deals,
            MovePages movePages,
            OutcomePages outcomePages,
            SeveralWords words,
            Answers answers,
            Texts texts) {
        this.deals = deals;
        this.movePages = movePages;
        this.outcomePages = outcomePages;
        this.words = words;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * @param deals the selected deals as "id:version"
     * @param deal their ids alone, as a page without script sends them to be asked where to
     */
    record Selection(@Nullable List<String> deals, @Nullable List<String> deal) {

        List<Seen> seen() {
            return Seen.several(deals);
        }

        List<Long> ids() {
            return deal == null ? seen().stream().map(Seen::id).toList() : Seen.ids(deal);
        }
    }

    @GetMapping("/moves/new")
    ModelAndView askWhereTo(
            @AuthenticationPrincipal Actor actor, Selection selection, MoveForm form, HttpServletRequest request) {
        return answers.form("deal/move", movePages.of(actor, selection.ids(), form), form, null, request);
    }

    @PostMapping("/moves")
    ModelAndView move(
            @AuthenticationPrincipal Actor actor, Selection selection, MoveForm form, HttpServletRequest request) {
        List<Seen> seen = selection.seen();
        try {
            MoveOrder order = form.order(0);
            Several several = Several.of(
                    seen,
                    deal -> deals.move(actor, deal.id(), order.forVersion(deal.version()))
                            .version(),
                    texts);
            return answers.done(
                    words.of(actor, several, "deal.several.moved", order.gesture()), form.back(), "/", request);
        } catch (Refusal refusal) {
            if (answers.givesFormBack(refusal, form.asked(), request)) {
                return answers.form("deal/move", movePages.of(actor, selection.ids(), form), form, refusal, request);
            }
            throw refusal;
        }
    }

    @GetMapping("/outcome/new")
    ModelAndView askOutcome(
            @AuthenticationPrincipal Actor actor, Selection selection, OutcomeForm form, HttpServletRequest request) {
        return answers.form(
                "deal/outcome", outcomePages.of(actor, selection.ids(), form.status()), form, null, request);
    }

    @PostMapping("/outcome")
    ModelAndView decide(
            @AuthenticationPrincipal Actor actor, Selection selection, OutcomeForm form, HttpServletRequest request) {
        List<Seen> seen = selection.seen();
        try {
            OutcomeOrder order = form.order(0);
            Several several =
                    Several.of(seen, deal -> deals.decide(actor, deal.id(), order.forVersion(deal.version())), texts);
            return answers.done(
                    words.of(actor, several, "deal.several." + order.to().key(), order.gesture()),
                    form.back(),
                    "/",
                    request);
        } catch (Refusal refusal) {
            if (answers.givesFormBack(refusal, form.asked(), request)) {
                return answers.form(
                        "deal/outcome", outcomePages.of(actor, selection.ids(), form.status()), form, refusal, request);
            }
            throw refusal;
        }
    }
}
