package app.trivium.web;

import org.springframework.http.HttpStatus;

/** The user may see the thing but not do this to it. */
public class Forbidden extends Refusal {

    public Forbidden(String key, Object... arguments) {
        super(HttpStatus.FORBIDDEN, key, arguments);
    }
}
