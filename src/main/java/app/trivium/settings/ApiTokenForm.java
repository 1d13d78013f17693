package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.NewApiToken;
import app.trivium.identity.Token;
import app.trivium.web.FormReading;
import app.trivium.web.Gesture;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the browser sent to make a token for a program. */
record ApiTokenForm(
        @Nullable String tokenName,
        @Nullable String scope,
        @Nullable String days,
        @Nullable String gesture) {

    private static final String USUAL_DAYS = "90";

    static ApiTokenForm fresh() {
        return new ApiTokenForm(
                null, ApiScope.READ.name(), USUAL_DAYS, UUID.randomUUID().toString());
    }

    /** The token, or null when the form cannot be taken. */
    @Nullable Token issue(ApiTokens tokens, Actor actor, FormReading reading) {
        String name = reading.of(() -> Parsing.line(tokenName, "tokenName", ApiTokens.LONGEST_NAME));
        ApiScope checkedScope = reading.of(() -> picked(Parsing.choice(scope, "scope", ApiScope.class), "scope"));
        Integer checkedDays = reading.of(() -> picked(Parsing.number(days, "days", 1, ApiTokens.MOST_DAYS), "days"));
        if (name == null || checkedScope == null || checkedDays == null) {
            return null;
        }
        return tokens.issue(actor, new NewApiToken(name, checkedScope, checkedDays, Gesture.of(gesture)));
    }

    private static <T> T picked(@Nullable T choice, String field) {
        if (choice == null) {
            throw new Invalid(field, "web.text.missing");
        }
        return choice;
    }
}
