package app.trivium.shaping;

import app.trivium.web.Conflict;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Does what a form asks for. What is refused is told on the form's page, with its status, and nothing typed is lost.
 */
@Component
class Attempt {

    private final Texts texts;

    Attempt(Texts texts) {
        this.texts = texts;
    }

    /** Whether it has been done. Nothing is done when the form could not be read. */
    boolean succeeds(FormReading reading, Model model, HttpServletResponse response, Runnable act) {
        try {
            if (!reading.failed()) {
                act.run();
                return true;
            }
        } catch (Invalid invalid) {
            reading.refuse(invalid);
            tell(invalid, model);
        } catch (Conflict conflict) {
            tell(conflict, model);
            response.setStatus(HttpStatus.CONFLICT.value());
            return false;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return false;
    }

    /** Whether it has been done. Whatever stands against it is told on the page, with its status; nothing was typed. */
    boolean goesThrough(Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
            return true;
        } catch (Invalid | Conflict | NotFound refusal) {
            model.addAttribute("problem", texts.of(refusal));
            response.setStatus(refusal.status().value());
            return false;
        }
    }

    private void tell(Refusal refusal, Model model) {
        if (refusal.field() == null || "stage".equals(refusal.field())) {
            model.addAttribute("problem", texts.of(refusal));
        }
    }
}
