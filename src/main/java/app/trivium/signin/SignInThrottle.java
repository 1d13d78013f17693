package app.trivium.signin;

import app.trivium.identity.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. An attempt is written down as failed before the password is looked at, so that many at once on
 * several instances cannot slip through together; the right password clears the account.
 */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration window;
    private final int perAccount;
    private final int perAddress;

    SignInThrottle(
            JdbcClient jdbc,
            Clock clock,
            @Value("${trivium.sign-in.window}") Duration window,
            @Value("${trivium.sign-in.failures-per-account}") int perAccount,
            @Value("${trivium.sign-in.failures-per-address}") int perAddress) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.window = window;
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    /** What counts failures of the same account together, however it was typed. */
    static byte[] account(String typed) {
        return Token.sha256(typed.strip().toLowerCase(Locale.ROOT));
    }

    private record Failures(int ofAccount, int fromAddress) {}

    /** Counts an attempt as failed for now, or refuses it when there were too many. */
    void attempt(byte[] account, String address) {
        Instant now = clock.instant();
        jdbc.sql("delete from sign_in_failure where failed_at < :long_ago")
                .param("long_ago", utc(now.minus(window.multipliedBy(4))))
                .update();
        long attempt = jdbc.sql("""
                        insert into sign_in_failure (account, address, failed_at)
                        values (:account, :address, :now) returning id
                        """)
                .param("account", account)
                .param("address", address)
                .param("now", utc(now))
                .query(Long.class)
                .single();
        Failures failures = failures(account, address, now.minus(window));
        if (failures.ofAccount() > perAccount || failures.fromAddress() > perAddress) {
            jdbc.sql("delete from sign_in_failure where id = :id")
                    .param("id", attempt)
                    .update();
            throw new TooManyAttempts(window);
        }
    }

    private Failures failures(byte[] account, String address, Instant since) {
        return jdbc.sql("""
                        select (select count(*) from sign_in_failure
                                 where account = :account and failed_at > :since) as of_account,
                               (select count(*) from sign_in_failure
                                 where address = :address and failed_at > :since) as from_address
                        """)
                .param("account", account)
                .param("address", address)
                .param("since", utc(since))
                .query(Failures.class)
                .single();
    }

    void forgive(byte[] account) {
        jdbc.sql("delete from sign_in_failure where account = :account")
                .param("account", account)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
