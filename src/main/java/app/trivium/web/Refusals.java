package app.trivium.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers refusals in plain words: a page for a browser, a toast for a script (which says so with {@code HX-Request}),
 * put among the toasts whatever the script meant to fill. Every other error goes to the servlet container and so to
 * {@code templates/error.html}.
 */
@ControllerAdvice
class Refusals {

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return answer(refusal.status(), texts.of(refusal), request, response);
    }

    @ExceptionHandler
    ModelAndView overtaken(
            OptimisticLockingFailureException race, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.CONFLICT, texts.of("web.overtaken"), request, response);
    }

    @ExceptionHandler
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.NOT_FOUND, texts.of("web.notfound"), request, response);
    }

    @ExceptionHandler
    ModelAndView incomplete(
            MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response) {
        return answer(
                HttpStatus.BAD_REQUEST,
                texts.of("web.parameter.missing", missing.getParameterName()),
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, texts.of("web.upload.large"), request, response);
    }

    private static ModelAndView answer(
            HttpStatus status, String sentence, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return new ModelAndView("error", Map.of("status", status.value(), "sentence", sentence), status);
        }
        response.setHeader("HX-Retarget", "#toasts");
        response.setHeader("HX-Reswap", "beforeend");
        return new ModelAndView("ui/toast :: toast", Map.of("toast", Toast.problem(sentence)), status);
    }
}
