package app.trivium.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as a program reads it: {@code application/problem+json} of RFC 9457.
 *
 * @param type what kind of refusal it is; see {@link ProblemKind}
 * @param title the kind in words
 * @param detail a plain sentence about this very case
 * @param field the field of the request it is about; null when it is about the whole
 * @param errors every field that was refused, when there are several
 * @param requestId the request it answers, as in the header X-Request-Id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable List<FieldError> errors,
        @Nullable String requestId) {

    /** What is wrong with one field. */
    public record FieldError(String field, String detail) {}
}
