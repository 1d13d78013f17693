package app.trivium.signin;

import app.trivium.web.ProblemKind;
import app.trivium.web.Problems;
import app.trivium.web.Texts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each token send so many requests a minute and no more; who sends none that counts is counted by address. The
 * counts live in the memory of the instance: they are to keep it well, not to be exact.
 */
class ApiLimit extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .maximumSize(MOST_KNOWN)
            .build();

    private final int perMinute;
    private final Problems problems;
    private final Texts texts;

    ApiLimit(int perMinute, Problems problems, Texts texts) {
        this.perMinute = perMinute;
        this.problems = problems;
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                buckets.get(sender(request), sender -> bucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"default\";q=" + perMinute + ";w=" + WINDOW.toSeconds());
        response.setHeader(
                "RateLimit",
                "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long wait = seconds(probe.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        problems.write(ProblemKind.TOO_MANY_REQUESTS, texts.of("signin.api.throttled", perMinute, wait), response);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    private static String sender(HttpServletRequest request) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenBearer bearer
                ? "token " + bearer.tokenId()
                : "address " + ClientAddress.of(request);
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
