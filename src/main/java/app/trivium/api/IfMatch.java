package app.trivium.api;

import app.trivium.web.Refusal;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The versions a change is meant for, by the header {@code If-Match}; all others are refused. */
final class IfMatch implements LongConsumer {

    static final String ABOUT = "The `ETag` of what you change, or `*` to change it whatever it is now";

    /** An ETag; in quotation marks twice, for an example is taken for JSON. */
    static final String EXAMPLE = "\"\\\"6\\\"\"";

    private final String header;

    private IfMatch(String header) {
        this.header = header;
    }

    static IfMatch of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Unmet(HttpStatus.PRECONDITION_REQUIRED, "api.match.missing");
        }
        return new IfMatch(header);
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    @Override
    public void accept(long version) {
        if (!header.strip().equals("*")
                && Stream.of(header.split(",")).map(String::strip).noneMatch(etag(version)::equals)) {
            throw new Unmet(HttpStatus.PRECONDITION_FAILED, "api.match.stale");
        }
    }

    private static class Unmet extends Refusal {

        Unmet(HttpStatus status, String key) {
            super(status, key);
        }

        @Override
        public String field() {
            return HttpHeaders.IF_MATCH;
        }
    }
}
