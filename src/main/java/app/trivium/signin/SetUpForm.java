package app.trivium.signin;

import app.trivium.identity.Email;
import app.trivium.identity.Users;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/** What the browser sent to make the first admin. */
record SetUpForm(
        @Nullable String token,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password) {

    private static final int LONGEST_TOKEN = 100;

    static SetUpForm with(@Nullable String token) {
        return new SetUpForm(token, null, null, null);
    }

    /** The first admin's id, or null when the form cannot be taken. */
    @Nullable Long begin(SetUp setUp, FormReading reading) {
        String checkedToken = reading.of(() -> Parsing.line(token, "token", LONGEST_TOKEN));
        String checkedName = reading.of(() -> Parsing.line(name, "name", Users.LONGEST_NAME));
        String checkedEmail = reading.of(() -> Email.parse(email, "email"));
        String checkedPassword = reading.of(() -> Passwords.parse(password, "password"));
        if (checkedToken == null || checkedName == null || checkedEmail == null || checkedPassword == null) {
            return null;
        }
        return reading.of(() -> setUp.begin(checkedToken, checkedName, checkedEmail, checkedPassword));
    }
}
