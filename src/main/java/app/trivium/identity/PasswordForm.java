package app.trivium.identity;

import org.jspecify.annotations.Nullable;

/** What the browser sent to change one's own password. Neither goes back. */
record PasswordForm(@Nullable String current, @Nullable String password) {

    static final PasswordForm EMPTY = new PasswordForm(null, null);

    void save(Users users, SignIns signIns, Actor actor, String address, FormReading reading) {
        String checked = reading.of(() -> Passwords.parse(password, "password"));
        if (checked != null) {
            reading.of(() -> {
                signIns.confirm(actor, current == null ? "" : current, address);
                return true;
            });
        }
        if (checked != null && !reading.failed()) {
            users.changePassword(actor, checked);
        }
    }
}
