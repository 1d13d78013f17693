package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.process.Processes;
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
@RequestMapping("/deals/{id}/process")
class ProcessChangeController {

    private final ProcessChanges changes;
    private final ProcessChangePages pages;
    private final DealSubjects subjects;
    private final Processes processes;
    private final GatePages gates;
    private final Answers answers;
    private final Texts texts;

    ProcessChangeController(
            ProcessChanges changes,
            ProcessChangePages pages,
            DealSubjects subjects,
            Processes processes,
            GatePages gates,
            Answers answers,
            Texts texts) {
        this.changes = changes;
        this.pages = pages;
        this.subjects = subjects;
        this.processes = processes;
        this.gates = gates;
        this.answers = answers;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView ask(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            ProcessChangeForm form,
            HttpServletRequest request) {
        return answers.form("deal/process", pages.of(actor, id, form), form, null, request);
    }

    @PostMapping
    ModelAndView change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable long id,
            ProcessChangeForm form,
            HttpServletRequest request) {
        FormReading reading = new FormReading(texts);
        try {
            ProcessOrder order = form.order().with(gates.toll(request, reading));
            long version = changes.change(actor, id, order);
            return answers.done(told(actor, new Seen(id, version), order), form.back(), "/deals/" + id, request);
        } catch (HeldBack held) {
            return gates.ask(actor, id, "deal.process.title", held, reading, request);
        } catch (Refusal refusal) {
            if (answers.givesFormBack(refusal, form.asked(), request)) {
                return answers.form("deal/process", pages.of(actor, id, form), form, refusal, request);
            }
            throw refusal;
        }
    }

    private DoneToast told(Actor actor, Seen deal, ProcessOrder order) {
        String name = subjects.get(actor, deal.id()).name();
        String process = processes.map(order.processId()).name();
        Toast toast = Toast.of(texts.of("deal.process.changed", name, process))
                .undoneBy(
                        "/deals/" + deal.id() + "/undo",
                        Map.of("gesture", order.gesture().toString()));
        return DoneToast.of(toast, deal);
    }
}
