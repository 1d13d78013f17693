package app.trivium.api;

import app.trivium.web.Refusal;
import org.springframework.http.HttpStatus;

/** More was sent than any honest request of the kind needs. */
class BodyTooLarge extends Refusal {

    BodyTooLarge(long most) {
        super(HttpStatus.CONTENT_TOO_LARGE, "api.body.large", most);
    }
}
