package app.trivium.deal;

import app.trivium.identity.Actor;
import app.trivium.web.Texts;
import app.trivium.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class UndoController {

    private final Undo undo;
    private final DealSubjects subjects;
    private final SeveralWords words;
    private final Answers answers;
    private final Texts texts;

    UndoController(Undo undo, DealSubjects subjects, SeveralWords words, Answers answers, Texts texts) {
        this.undo = undo;
        this.subjects = subjects;
        this.words = words;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * @param gesture what is to be taken back
     * @param own the gesture of taking it back
     * @param deals several deals as "id:version", if it was done to several at once
     */
    record Form(
            @Nullable String gesture,
            @Nullable String own,
            @Nullable List<String> deals,
            @Nullable String back) {}

    @PostMapping("/deals/{id}/undo")
    ModelAndView undo(
            @AuthenticationPrincipal Actor actor, @PathVariable long id, Form form, HttpServletRequest request) {
        DealSubject before = subjects.get(actor, id);
        UUID gesture = Gesture.required(form.gesture());
        undo.undo(actor, id, gesture, Gesture.orNew(form.own()));
        List<DealSubject> after = subjects.find(actor, List.of(id));
        Toast toast = Toast.of(texts.of(after.isEmpty() ? "deal.undone.opening" : "deal.undone", before.name()));
        DoneToast done = new DoneToast(
                toast,
                after.stream().map(deal -> new Seen(id, deal.version()).text()).toList(),
                null);
        return answers.done(done, form.back(), after.isEmpty() ? "/" : "/deals/" + id, request);
    }

    @PostMapping("/deals/undo")
    ModelAndView undoSeveral(@AuthenticationPrincipal Actor actor, Form form, HttpServletRequest request) {
        UUID gesture = Gesture.required(form.gesture());
        UUID own = Gesture.orNew(form.own());
        Several several = Several.of(
                Seen.several(form.deals()),
                deal -> {
                    undo.undo(actor, deal.id(), gesture, own);
                    return subjects.get(actor, deal.id()).version();
                },
                texts);
        return answers.done(words.ofUndo(actor, several), form.back(), "/", request);
    }
}
