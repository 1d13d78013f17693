package app.trivium.web;

import org.jspecify.annotations.Nullable;

/** The page a form returns to: only ever a path of this application, so that no link can lead somebody away. */
public final class Back {

    private static final int LONGEST = 2000;

    private Back() {}

    /** A redirect to {@code back} if that is a local path, else to {@code fallback}. */
    public static String to(@Nullable String back, String fallback) {
        return "redirect:" + (isLocal(back) ? back : fallback);
    }

    static boolean isLocal(@Nullable String path) {
        return path != null
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c == '{' || c == '}' || c <= ' ' || c > '~');
    }
}
