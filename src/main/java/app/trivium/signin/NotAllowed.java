package app.trivium.signin;

import app.trivium.web.Forbidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers what the security filters turn away in the same words and pages as any other refusal. */
class NotAllowed implements AccessDeniedHandler {

    static final String PATH = "/refused";
    static final String REFUSAL = NotAllowed.class.getName();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        boolean stale = denied instanceof CsrfException;
        request.setAttribute(REFUSAL, new Forbidden(stale ? "signin.form.stale" : "identity.admins.only"));
        response.setStatus(HttpStatus.FORBIDDEN.value());
        request.getRequestDispatcher(PATH).forward(request, response);
    }
}
