package app.trivium.api;

import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.NewApiToken;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets requests of tests act as somebody, by a new token. */
final class Programs {

    private Programs() {}

    static RequestPostProcessor of(Actor actor, ApiTokens tokens) {
        return of(actor, ApiScope.WRITE, tokens);
    }

    static RequestPostProcessor of(Actor actor, ApiScope scope, ApiTokens tokens) {
        String token = tokens.issue(actor, new NewApiToken("Test", scope, 30, UUID.randomUUID()))
                .text();
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }
}
