package app.trivium.api;

import app.trivium.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request of a program a name, its own or a new one, which the answer and every line of the log bear. */
class RequestNames extends OncePerRequestFilter {

    private static final Pattern GOOD = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final String LOGGED = "requestId";

    /** Whether a request is a program's, and so to be answered like one. */
    static boolean isNamed(HttpServletRequest request) {
        return request.getAttribute(LOGGED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = Optional.ofNullable(request.getHeader(Problems.REQUEST_ID))
                .filter(sent -> GOOD.matcher(sent).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        response.setHeader(Problems.REQUEST_ID, name);
        request.setAttribute(LOGGED, name);
        MDC.put(LOGGED, name);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }
}
