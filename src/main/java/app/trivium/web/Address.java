package app.trivium.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a page of this application with its filters, any text in them safely encoded. */
public record Address(String path) {

    /** With one more filter; unchanged when there is no value. */
    public Address with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        char joint = path.indexOf('?') < 0 ? '?' : '&';
        return new Address(path + joint + name + '=' + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return path;
    }
}
