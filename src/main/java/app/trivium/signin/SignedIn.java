package app.trivium.signin;

import app.trivium.identity.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of somebody who is signed in; the principal is the {@link Actor}. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Actor actor;

    SignedIn(Actor actor) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + actor.role())));
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.email();
    }
}
