package app.trivium.api;

import app.trivium.web.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A request that no operation is there for: not at this address, by this method, in this format. */
class Unanswered extends Refusal {

    Unanswered(HttpStatus status, String key, Object... arguments) {
        super(status, key, arguments);
    }

    /** What the web framework says by a status alone; null when that is no refusal. */
    static @Nullable Unanswered of(HttpStatusCode code, String method) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || !status.is4xxClientError()) {
            return null;
        }
        return switch (status) {
            case NOT_FOUND -> new Unanswered(status, "api.nowhere");
            case METHOD_NOT_ALLOWED -> new Unanswered(status, "api.method", method);
            case NOT_ACCEPTABLE -> new Unanswered(status, "api.accept");
            case UNSUPPORTED_MEDIA_TYPE -> new Unanswered(status, "api.media");
            default -> new Unanswered(HttpStatus.BAD_REQUEST, "api.unreadable");
        };
    }
}
