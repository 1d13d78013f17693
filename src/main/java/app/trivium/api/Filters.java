package app.trivium.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes of typed parameters the same filters that the address of a page holds. */
final class Filters {

    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();

    Filters one(String name, @Nullable String value) {
        if (value != null) {
            values.add(name, value);
        }
        return this;
    }

    Filters all(String name, @Nullable List<String> several) {
        if (several != null) {
            values.addAll(name, several);
        }
        return this;
    }

    MultiValueMap<String, String> values() {
        return values;
    }
}
