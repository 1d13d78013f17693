package app.trivium.signin;

import app.trivium.identity.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie that carries a session's token. */
final class SessionCookie {

    static final String NAME = "trivium-session";
    private static final int LENGTH = 43;

    private SessionCookie() {}

    static Optional<Token> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .filter(cookie -> cookie.getValue().length() == LENGTH)
                .map(cookie -> new Token(cookie.getValue()));
    }

    static void write(Token token, Duration lifetime, HttpServletRequest request, HttpServletResponse response) {
        add(token.text(), lifetime, request, response);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        add("", Duration.ZERO, request, response);
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
