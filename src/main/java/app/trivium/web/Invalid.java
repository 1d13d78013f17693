package app.trivium.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A value that cannot be taken, with the name of the form field that holds it. */
public class Invalid extends Refusal {

    private final @Nullable String field;

    public Invalid(@Nullable String field, String key, Object... arguments) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, key, arguments);
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
