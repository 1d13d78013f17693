package app.trivium.signin;

import app.trivium.web.Invalid;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id and says which ones are good enough. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /**
     * Of the settings that OWASP's password storage cheat sheet holds to be equally strong, the one of the least
     * memory: 7 MiB, five times over. What many sign-ins at once leave behind in the heap is not returned for long.
     */
    private static final int MEMORY_KIB = 7 * 1024;

    private static final int ITERATIONS = 5;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, ITERATIONS)));

    /** A hash is all work: more of them at once than there are processors take more memory, and no less time. */
    private final Semaphore lanes = new Semaphore(Runtime.getRuntime().availableProcessors());

    /**
     * Compared with when there is no such account, so that the answer takes as long. No password is known to give it:
     * salt and hash are drawn at random, which takes no time when Trivium starts.
     */
    private final String nobodys = "{argon2}$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
            .formatted(MEMORY_KIB, ITERATIONS, random(SALT_BYTES), random(HASH_BYTES));

    String hash(String password) {
        return inLane(() -> encoder.encode(password));
    }

    boolean matches(String typed, @Nullable String hash) {
        boolean same =
                inLane(() -> encoder.matches(typed.length() > LONGEST ? "" : typed, hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private static String random(int bytes) {
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(KeyGenerators.secureRandom(bytes).generateKey());
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
