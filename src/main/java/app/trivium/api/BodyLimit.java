package app.trivium.api;

import app.trivium.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that is too large: at once when it says so itself, else as soon as too much of it has come. */
class BodyLimit extends OncePerRequestFilter {

    static final long MOST = 1_000_000;
    static final long MOST_OF_A_BATCH = 5_000_000;

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = request.getServletPath().endsWith("/batch") ? MOST_OF_A_BATCH : MOST;
        if (request.getContentLengthLong() > most) {
            problems.write(new BodyTooLarge(most), response);
        } else {
            chain.doFilter(new CountedRequest(request, most), response);
        }
    }
}
