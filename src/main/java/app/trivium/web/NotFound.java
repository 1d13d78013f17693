package app.trivium.web;

import org.springframework.http.HttpStatus;

/** What was asked for does not exist, or not for this user; the two are not told apart. */
public class NotFound extends Refusal {

    public NotFound(String key, Object... arguments) {
        super(HttpStatus.NOT_FOUND, key, arguments);
    }
}
