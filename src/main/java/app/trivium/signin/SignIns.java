package app.trivium.signin;

import app.trivium.identity.Actor;
import app.trivium.identity.Email;
import app.trivium.identity.Sessions;
import app.trivium.identity.Token;
import app.trivium.web.Back;
import app.trivium.web.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Service;

/** Signing in and out. */
@Service
public class SignIns {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Invitations invitations;
    private final SignInThrottle throttle;
    private final Sessions sessions;
    private final CsrfTokenRepository csrf;

    SignIns(
            JdbcClient jdbc,
            Passwords passwords,
            Invitations invitations,
            SignInThrottle throttle,
            Sessions sessions,
            CsrfTokenRepository csrf) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.invitations = invitations;
        this.throttle = throttle;
        this.sessions = sessions;
        this.csrf = csrf;
    }

    private record Account(long id, @Nullable String passwordHash) {}

    /** Who signs in with this address and password; the answer never tells whether there is such an account. */
    long authenticate(String email, String password, String address) {
        byte[] account = SignInThrottle.account(email);
        throttle.attempt(account, address);
        Optional<Account> found = find(email);
        if (!passwords.matches(password, found.map(Account::passwordHash).orElse(null))) {
            throw new WrongPassword();
        }
        throttle.forgive(account);
        return found.orElseThrow(WrongPassword::new).id();
    }

    /** Changes the actor's own password, in exchange for the one they have; their other sessions end. */
    public void changePassword(
            Actor actor, @Nullable String current, @Nullable String wanted, HttpServletRequest request) {
        String password = Passwords.parse(wanted, "password");
        confirm(actor, current == null ? "" : current, ClientAddress.of(request));
        invitations.choose(actor.id(), password, actor.session());
    }

    /** Makes sure it is still the actor who sits there; counted like a sign-in. */
    private void confirm(Actor actor, String password, String address) {
        byte[] account = SignInThrottle.account(actor.email());
        throttle.attempt(account, address);
        Optional<Account> found = find(actor.email());
        if (!passwords.matches(password, found.map(Account::passwordHash).orElse(null))) {
            throw new Invalid("current", "signin.password.wrong");
        }
        throttle.forgive(account);
    }

    private Optional<Account> find(String email) {
        return jdbc.sql("""
                        select id, password_hash from app_user
                         where lower(email) = lower(:email) and disabled_at is null
                        """)
                .param("email", searchable(email))
                .query(Account.class)
                .optional();
    }

    /** What was typed as an address, fit to be looked for: the database takes no zero characters. */
    private static String searchable(String typed) {
        return typed.length() > Email.LONGEST ? "" : typed.strip().replace("\0", "");
    }

    /**
     * Opens a new session for somebody and ends the one this browser had.
     *
     * @return the redirect to the page they had asked for, or to the start page
     */
    public String signIn(long userId, HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        String browser =
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
        Token token = sessions.begin(userId, request.getRemoteAddr(), browser);
        SessionCookie.write(token, sessions.lifetime(), request, response);
        csrf.saveToken(null, request, response);
        return Back.to(AskedPage.recall(request, response), "/");
    }

    void signOut(HttpServletRequest request, HttpServletResponse response) {
        SessionCookie.read(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        csrf.saveToken(null, request, response);
    }
}
