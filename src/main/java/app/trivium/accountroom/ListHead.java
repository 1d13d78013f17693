package app.trivium.accountroom;

import org.jspecify.annotations.Nullable;

/**
 * The head of a column by which a list can be ordered.
 *
 * @param href the list in that order
 * @param sorted "ascending" or "descending" for the order it has now, else null
 */
public record ListHead(String words, String href, @Nullable String sorted) {}
