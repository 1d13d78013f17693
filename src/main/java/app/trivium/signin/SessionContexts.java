package app.trivium.signin;

import app.trivium.identity.Sessions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds out who sent a request, from the session's cookie and the database, at most once per request and only when
 * somebody asks. Nothing is remembered between requests, so whatever an admin changes counts from the next one on.
 */
@Component
class SessionContexts implements SecurityContextRepository {

    private static final String FOUND = SessionContexts.class.getName();

    private final Sessions sessions;

    SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        if (request.getAttribute(FOUND) instanceof SecurityContext found) {
            return found;
        }
        // An error page must also show when the database is what failed.
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return new SecurityContextImpl();
        }
        SecurityContext context = SessionCookie.read(request)
                .flatMap(sessions::actor)
                .map(actor -> new SecurityContextImpl(new SignedIn(actor)))
                .orElseGet(SecurityContextImpl::new);
        request.setAttribute(FOUND, context);
        return context;
    }

    /** Sessions begin in {@link SignIns} alone, so there is nothing to keep here. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.read(request).isPresent();
    }
}
