package app.trivium.api;

import app.trivium.web.ProblemKind;
import app.trivium.web.Problems;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every failure of a program's request as a problem, those too for which no controller was found. It is asked
 * before the pages' {@code Refusals}, and leaves to them whatever is not below {@code /api/v1}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private static final String CURSOR = "cursor";

    private final Problems problems;
    private final Texts texts;

    ApiProblems(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!RequestNames.isNamed(request) || failure instanceof AsyncRequestNotUsableException) {
            return null;
        }
        try {
            answer(request, response, failure);
        } catch (IOException gone) {
            LOG.debug("The program did not wait for its answer", gone);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        }
        Refusal refusal = refusal(request, failure);
        if (refusal != null) {
            problems.write(refusal, response);
        } else if (failure instanceof OptimisticLockingFailureException) {
            problems.write(ProblemKind.CONFLICT, texts.of("web.overtaken"), response);
        } else {
            LOG.error("A program's request failed", failure);
            problems.write(
                    ProblemKind.UNEXPECTED,
                    texts.of("api.unexpected", String.valueOf(response.getHeader(Problems.REQUEST_ID))),
                    response);
        }
    }

    /** What can be said of it in words; null when that is not known. */
    private static @Nullable Refusal refusal(HttpServletRequest request, Exception failure) {
        if (failure instanceof Refusal refusal) {
            return CURSOR.equals(refusal.field()) ? new Unreadable(CURSOR, "api.cursor") : refusal;
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getMostSpecificCause() instanceof Refusal refusal
                    ? refusal
                    : BodyReading.refusal(unreadable);
        }
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                    ? new Unanswered(HttpStatus.NOT_FOUND, "api.nowhere")
                    : BodyReading.parameter(mismatch.getName(), mismatch.getRequiredType());
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return new Unreadable(missing.getParameterName(), "api.parameter.missing", missing.getParameterName());
        }
        return failure instanceof ErrorResponse known
                ? Unanswered.of(known.getStatusCode(), request.getMethod())
                : null;
    }
}
