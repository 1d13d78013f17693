package app.trivium.deal;

import app.trivium.web.Back;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * How a change of deals is answered: a script gets the toast at once, a browser without script the way back to the page
 * it came from, where the toast is shown. Forms are pages of their own, or what a dialog holds.
 */
@Component
class Answers {

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    ModelAndView done(DoneToast done, @Nullable String back, String fallback, HttpServletRequest request) {
        if (fromScript(request)) {
            return new ModelAndView("deal/done :: done", Map.of("done", done), HttpStatus.OK);
        }
        RequestContextUtils.getOutputFlashMap(request).put("toast", done.toast().backTo(back));
        return new ModelAndView(Back.to(back, fallback));
    }

    /**
     * @param page what the form shows, in the model under the view's name
     * @param form what was typed so far
     * @param refusal why the form comes back; null when it is shown for the first time
     */
    ModelAndView form(String view, Object page, Object form, @Nullable Refusal refusal, HttpServletRequest request) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("form", form);
        model.put("back", Back.of(request));
        model.put("wrong", refusal == null || refusal.field() == null ? "" : refusal.field());
        model.put("sentence", refusal == null ? "" : texts.of(refusal));
        var answer = new ModelAndView(fromScript(request) ? view + " :: form" : view, model);
        answer.setStatus(refusal == null ? HttpStatus.OK : refusal.status());
        return answer;
    }

    /**
     * Whether a refusal is answered with the form, everything typed kept: when a person filled it in, and something
     * else typed or chosen could mend it.
     */
    boolean givesFormBack(Refusal refusal, @Nullable String asked, HttpServletRequest request) {
        boolean filledIn = asked != null || !fromScript(request);
        return filledIn && (refusal instanceof Invalid || refusal instanceof Conflict);
    }

    private static boolean fromScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
