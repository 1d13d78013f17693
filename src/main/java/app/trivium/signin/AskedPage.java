package app.trivium.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Remembers in a cookie which page somebody asked for before they had signed in. */
final class AskedPage {

    static final String NAME = "trivium-asked";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int LONGEST = 1500;

    private AskedPage() {}

    static void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (isPage(request) && path.length() <= LONGEST) {
            String value =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
            add(value, KEPT, request, response);
        }
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
    }

    /** What was asked for, as the browser tells it and so not to be trusted; asking forgets it. */
    static @Nullable String recall(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return null;
        }
        add("", Duration.ZERO, request, response);
        try {
            return new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void add(String value, Duration maxAge, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(maxAge)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
