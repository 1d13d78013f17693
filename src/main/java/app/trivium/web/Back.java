package app.trivium.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** The page a form returns to: only ever a path of this application, so that no link can lead somebody away. */
public final class Back {

    private static final int LONGEST = 2000;

    private Back() {}

    /** A redirect to {@code back} if that is a local path, else to {@code fallback}. */
    public static String to(@Nullable String back, String fallback) {
        return "redirect:" + (isLocal(back) ? back : fallback);
    }

    /**
     * Where a form's page should lead back to: what the request says, else the page of this application from which it
     * was asked for; null when neither is known.
     */
    public static @Nullable String of(HttpServletRequest request) {
        String asked = request.getParameter("back");
        if (asked == null) {
            return HttpMethod.GET.matches(request.getMethod()) ? referrer(request) : null;
        }
        return isLocal(asked) ? asked : null;
    }

    private static @Nullable String referrer(HttpServletRequest request) {
        String origin = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        String referrer = request.getHeader(HttpHeaders.REFERER);
        String path =
                referrer != null && referrer.startsWith(origin + "/") ? referrer.substring(origin.length()) : null;
        return isLocal(path) && !request.getRequestURI().equals(path) ? path : null;
    }

    static boolean isLocal(@Nullable String path) {
        return path != null
                && path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c == '{' || c == '}' || c <= ' ' || c > '~');
    }
}
