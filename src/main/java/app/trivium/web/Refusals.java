package app.trivium.web;

import jakarta.servlet.http.HttpServletRequest;
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
 * Answers refusals in plain words: a page for a browser, a toast for a script (which says so with {@code HX-Request}).
 * Every other error goes to the servlet container and so to {@code templates/error.html}.
 */
@ControllerAdvice
class Refusals {

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return answer(refusal.status(), texts.of(refusal), request);
    }

    @ExceptionHandler
    ModelAndView overtaken(OptimisticLockingFailureException race, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, texts.of("web.overtaken"), request);
    }

    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, texts.of("web.notfound"), request);
    }

    @ExceptionHandler
    ModelAndView incomplete(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, texts.of("web.parameter.missing", missing.getParameterName()), request);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, texts.of("web.upload.large"), request);
    }

    private static ModelAndView answer(HttpStatus status, String sentence, HttpServletRequest request) {
        boolean fromScript = request.getHeader("HX-Request") != null;
        return fromScript
                ? new ModelAndView("ui/toast :: toast", Map.of("toast", Toast.problem(sentence)), status)
                : new ModelAndView("error", Map.of("status", status.value(), "sentence", sentence), status);
    }
}
