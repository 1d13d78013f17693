package app.trivium.signin;

import org.jspecify.annotations.Nullable;

/** What the browser sent to sign in. The password never goes back. */
record SignInForm(@Nullable String email, @Nullable String password) {

    static final SignInForm EMPTY = new SignInForm(null, null);

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }
}
