package app.trivium.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes of typed parameters the same filters that the address of a page holds. */
final class Filters {

    static final String ABOUT_ADDED =
            " A field that an admin has added filters as well: `custom.region=3` by a choice's id (several times for any of "
                    + "them), `custom.reference=yes` or `no`, `custom.contact=vo` by part of a text; of numbers, of money in "
                    + "the home currency and of dates `custom.size.from` and `custom.size.to`.";

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

    /** With the filters by fields that admins have added, as they were sent. */
    static MultiValueMap<String, String> withAdded(
            MultiValueMap<String, String> filters, MultiValueMap<String, String> sent) {
        sent.forEach((name, values) -> {
            if (name.startsWith(KnownParameters.ADDED)) {
                filters.addAll(name, values);
            }
        });
        return filters;
    }

    MultiValueMap<String, String> values() {
        return values;
    }
}
