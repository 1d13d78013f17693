package app.trivium.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * The application's plain "no": a sentence for the person who asked, and the HTTP status for the program they used.
 * Nothing has been changed when a refusal is thrown; the surrounding transaction is rolled back.
 */
public abstract class Refusal extends RuntimeException implements MessageSourceResolvable {

    private final HttpStatus status;
    private final String key;
    private final Object[] arguments;

    protected Refusal(HttpStatus status, String key, Object... arguments) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    public HttpStatus status() {
        return status;
    }

    /** What a program is told the refusal is. */
    public ProblemKind kind() {
        return ProblemKind.of(status);
    }

    /** The form field the refusal is about, or null when it is about the whole request. */
    public @Nullable String field() {
        return null;
    }

    /** Each thing that is wrong, when the sentence gathers several; otherwise null. */
    public @Nullable List<Problem.FieldError> errors() {
        return null;
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.clone();
    }
}
