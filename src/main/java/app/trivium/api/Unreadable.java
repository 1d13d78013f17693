package app.trivium.api;

import app.trivium.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that does not say what it means: not the JSON, the field or the parameter that belongs there. */
class Unreadable extends Refusal {

    private final @Nullable String field;

    Unreadable(@Nullable String field, String key, Object... arguments) {
        super(HttpStatus.BAD_REQUEST, key, arguments);
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }
}
