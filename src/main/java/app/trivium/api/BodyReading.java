package app.trivium.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says in plain words why a body could not be read, and at which field. */
final class BodyReading {

    private BodyReading() {}

    static Unreadable refusal(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JacksonException cause
                ? refusal(cause)
                : new Unreadable(null, "api.body.missing");
    }

    static Unreadable refusal(JacksonException cause) {
        if (cause instanceof StreamConstraintsException) {
            return new Unreadable(null, "api.body.limits");
        }
        if (cause instanceof InputCoercionException coerced) {
            return new Unreadable(path(coerced), "api.field.range");
        }
        if (cause instanceof PropertyBindingException unknown) {
            return new Unreadable(path(unknown), "api.field.unknown", unknown.getPropertyName());
        }
        if (cause instanceof MismatchedInputException mismatch && !goesOn(mismatch)) {
            return mismatch(mismatch);
        }
        TokenStreamLocation place = cause.getLocation();
        return place == null || place.getLineNr() < 1
                ? new Unreadable(path(cause), "api.unreadable")
                : new Unreadable(null, "api.body.unreadable", place.getLineNr(), place.getColumnNr());
    }

    /** Whether something stands behind the end of the body's one value; only Jackson's words tell. */
    private static boolean goesOn(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Trailing token");
    }

    /** Why a query parameter could not be read as what it is. */
    static Unreadable parameter(String name, @Nullable Class<?> type) {
        return type != null && type.isEnum()
                ? new Unreadable(name, "api.field.choice", choices(type))
                : new Unreadable(name, key(type));
    }

    private static Unreadable mismatch(MismatchedInputException mismatch) {
        String field = path(mismatch);
        Class<?> type = mismatch.getTargetType();
        if (type != null && type.isEnum()) {
            return new Unreadable(field, "api.field.choice", choices(type));
        }
        return new Unreadable(field, key(type));
    }

    private static String choices(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String key(@Nullable Class<?> type) {
        if (type == null) {
            return "api.body.missing";
        }
        if (type == String.class) {
            return "api.field.text";
        }
        if (type == BigDecimal.class) {
            return "api.field.number";
        }
        if (type == LocalDate.class) {
            return "api.field.date";
        }
        if (type == Instant.class) {
            return "api.field.moment";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "api.field.flag";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "api.field.whole";
        }
        return Collection.class.isAssignableFrom(type) ? "api.field.list" : "api.field.object";
    }

    /** "amount.currency", "rows[3].name"; null for the body as a whole. */
    static @Nullable String path(JacksonException cause) {
        StringBuilder path = new StringBuilder();
        for (Reference step : cause.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? null : path.toString();
    }
}
