package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.signin.SignIns;
import app.trivium.web.FormReading;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What the browser sent to change one's own password. Neither goes back. */
record PasswordForm(@Nullable String current, @Nullable String password) {

    static final PasswordForm EMPTY = new PasswordForm(null, null);

    void save(SignIns signIns, Actor actor, HttpServletRequest request, FormReading reading) {
        reading.of(() -> {
            signIns.changePassword(actor, current, password, request);
            return true;
        });
    }
}
