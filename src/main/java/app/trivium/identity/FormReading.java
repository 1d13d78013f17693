package app.trivium.identity;

import app.trivium.web.Invalid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads a form field by field and keeps every refusal at its field, so that all of them are told at once. */
final class FormReading {

    private final BindingResult errors;

    FormReading(BindingResult errors) {
        this.errors = errors;
    }

    <T extends @Nullable Object> @Nullable T of(Supplier<T> value) {
        try {
            return value.get();
        } catch (Invalid refusal) {
            errors.rejectValue(refusal.field(), refusal.getCodes()[0], refusal.getArguments(), null);
            return null;
        }
    }

    boolean failed() {
        return errors.hasErrors();
    }
}
