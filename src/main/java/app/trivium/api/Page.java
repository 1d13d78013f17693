package app.trivium.api;

import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/** How much of a list is wanted at once. */
final class Page {

    static final int MOST = 200;
    private static final int USUAL = 50;

    private Page() {}

    static int limit(@Nullable String asked) {
        Integer limit = Parsing.number(asked, "limit", 1, MOST);
        return limit == null ? USUAL : limit;
    }
}
