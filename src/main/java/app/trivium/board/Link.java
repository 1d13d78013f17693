package app.trivium.board;

import org.jspecify.annotations.Nullable;

/**
 * A link of a menu or a row of tabs.
 *
 * @param current "page" or "true" when it leads to what is shown; null otherwise
 * @param journey the journey whose colour it wears, if any
 */
public record Link(
        String words,
        String href,
        @Nullable String current,
        @Nullable String journey) {

    static Link of(String words, Address to, boolean isCurrent) {
        return new Link(words, to.toString(), isCurrent ? "true" : null, null);
    }
}
