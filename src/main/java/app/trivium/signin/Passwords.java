package app.trivium.signin;

import app.trivium.identity.Token;
import app.trivium.web.Invalid;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id and says which ones are good enough. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

    /** Each hash takes 16 MB for a moment, so only a few are worked on at a time. */
    private final Semaphore lanes = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobodys = hash(Token.random().text());

    String hash(String password) {
        return inLane(() -> encoder.encode(password));
    }

    boolean matches(String typed, @Nullable String hash) {
        boolean same =
                inLane(() -> encoder.matches(typed.length() > LONGEST ? "" : typed, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T inLane(Supplier<T> work) {
        lanes.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            lanes.release();
        }
    }

    /** A password somebody chose, or a refusal that says what is wrong with it. */
    static String parse(@Nullable String typed, String field) {
        if (typed == null || typed.codePointCount(0, typed.length()) < SHORTEST) {
            throw new Invalid(field, "signin.password.short", SHORTEST);
        }
        if (typed.length() > LONGEST) {
            throw new Invalid(field, "signin.password.long", LONGEST);
        }
        if (typed.codePoints().distinct().count() < 5) {
            throw new Invalid(field, "signin.password.simple");
        }
        return typed;
    }
}
