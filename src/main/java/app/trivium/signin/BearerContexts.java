package app.trivium.signin;

import app.trivium.identity.ApiTokens;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out whom a program acts as, from the token it sent and the database, once per request. Cookies do not count
 * here: so no page of another site can use the API in somebody's name.
 */
@Component
class BearerContexts implements SecurityContextRepository {

    private static final String FOUND = BearerContexts.class.getName();

    private final ApiTokens tokens;

    BearerContexts(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        if (request.getAttribute(FOUND) instanceof SecurityContext found) {
            return found;
        }
        SecurityContext context = BearerToken.read(request)
                .flatMap(tokens::access)
                .map(access -> new SecurityContextImpl(new TokenBearer(access)))
                .orElseGet(SecurityContextImpl::new);
        request.setAttribute(FOUND, context);
        return context;
    }

    /** A token comes with every request, so there is nothing to keep. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return BearerToken.read(request).isPresent();
    }
}
