package app.trivium.signin;

import app.trivium.web.Refusal;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Too many wrong passwords of late, for this account or from this address; it does not say which. */
class TooManyAttempts extends Refusal {

    TooManyAttempts(Duration wait) {
        super(HttpStatus.TOO_MANY_REQUESTS, "signin.throttled", wait.toMinutes());
    }
}
