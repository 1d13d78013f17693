package app.trivium.web;

import org.springframework.http.HttpStatus;

/** Somebody else was faster, and going on would lose their change in silence. */
public class Conflict extends Refusal {

    public Conflict(String key, Object... arguments) {
        super(HttpStatus.CONFLICT, key, arguments);
    }
}
