package app.trivium.board;

import org.jspecify.annotations.Nullable;

/**
 * One figure of the line under a page's head.
 *
 * @param href sets the filter that shows these deals; null for plain figures
 */
public record Fact(
        String figure, String words, String kind, @Nullable String href) {}
