package app.trivium.signin;

import app.trivium.web.ProblemKind;
import app.trivium.web.Problems;
import app.trivium.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the security filters say to programs they turn away. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final RequestRejectedHandler plainly = new HttpStatusRequestRejectedHandler();
    private final Problems problems;
    private final Texts texts;

    ApiRefusals(Problems problems, Texts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /** Comes without a token, or with one that no longer counts. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean none = BearerToken.read(request).isEmpty();
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                none ? "Bearer realm=\"Trivium\"" : "Bearer realm=\"Trivium\", error=\"invalid_token\"");
        problems.write(
                ProblemKind.UNAUTHORIZED, texts.of(none ? "signin.api.missing" : "signin.api.unknown"), response);
    }

    /** Wants to change something with a token that may only read. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(ProblemKind.FORBIDDEN, texts.of("signin.api.readOnly"), response);
    }

    /** Has an address or a header no honest program sends. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException, jakarta.servlet.ServletException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problems.write(ProblemKind.UNREADABLE, texts.of("signin.api.rejected"), response);
        } else {
            plainly.handle(request, response, rejected);
        }
    }
}
