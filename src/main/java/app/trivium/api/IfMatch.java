package app.trivium.api;

import app.trivium.web.Refusal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version a change is meant for, as {@code If-Match} tells it. */
final class IfMatch {

    static final String ABOUT = "The `ETag` of what you saw; `*` to change it whatever it is now";

    private IfMatch() {}

    /** Refused when there is none, or another than this. */
    static void require(@Nullable String seen, String etag) {
        if (seen == null) {
            throw new Unmet(HttpStatus.PRECONDITION_REQUIRED, "api.match.missing");
        }
        if (Stream.of(seen.split(",", -1)).map(String::strip).noneMatch(tag -> tag.equals("*") || tag.equals(etag))) {
            throw stale();
        }
    }

    static Refusal stale() {
        return new Unmet(HttpStatus.PRECONDITION_FAILED, "api.match.stale");
    }

    private static final class Unmet extends Refusal {
        Unmet(HttpStatus status, String key) {
            super(status, key);
        }
    }
}
