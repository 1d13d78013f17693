package app.trivium.signin;

import app.trivium.identity.UserCount;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Sends whoever is not signed in to the page where they can be; a script is told so, and does not follow. */
@Component
class SignInFirst implements AuthenticationEntryPoint {

    private final UserCount users;
    private final Texts texts;

    SignInFirst(UserCount users, Texts texts) {
        this.users = users;
        this.texts = texts;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String page = request.getContextPath() + (users.isNone() ? "/set-up" : "/sign-in");
        if (request.getHeader("HX-Request") == null) {
            AskedPage.remember(request, response);
            response.sendRedirect(page);
            return;
        }
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        response.setHeader("HX-Redirect", page);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(texts.of("signin.again"));
    }
}
