package app.trivium.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The kinds of "no" a program can tell apart by {@link #type()}, which never changes. */
public enum ProblemKind {
    UNREADABLE(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    KEY_REUSED(HttpStatus.UNPROCESSABLE_ENTITY),
    CRITERIA_UNMET(HttpStatus.UNPROCESSABLE_ENTITY),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemKind(HttpStatus status) {
        this.status = status;
    }

    /** The kind for an answer with this status, if no narrower one is known. */
    public static ProblemKind of(HttpStatusCode status) {
        return Stream.of(values())
                .filter(kind -> kind.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? UNREADABLE : UNEXPECTED);
    }

    public HttpStatus status() {
        return status;
    }

    /** "not-found", "too-many-requests", … */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String type() {
        return "/problems/" + slug();
    }
}
