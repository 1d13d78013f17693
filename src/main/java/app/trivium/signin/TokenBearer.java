package app.trivium.signin;

import app.trivium.identity.Actor;
import app.trivium.identity.ApiAccess;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of a program that acts as somebody by a token; the principal is the {@link Actor}. */
final class TokenBearer extends AbstractAuthenticationToken {

    private final transient ApiAccess access;

    TokenBearer(ApiAccess access) {
        super(List.of(new SimpleGrantedAuthority(access.scope().name())));
        this.access = access;
        setAuthenticated(true);
    }

    long tokenId() {
        return access.tokenId();
    }

    @Override
    public Actor getPrincipal() {
        return access.actor();
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return access.actor().email();
    }
}
