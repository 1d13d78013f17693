package app.trivium.signin;

import app.trivium.web.FormReading;
import org.jspecify.annotations.Nullable;

/** What the browser sent to set a password. */
record ChoiceOfPassword(@Nullable String password) {

    static final ChoiceOfPassword EMPTY = new ChoiceOfPassword(null);

    @Nullable String read(FormReading reading) {
        return reading.of(() -> Passwords.parse(password, "password"));
    }
}
