package app.trivium.customfield;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address that becomes a link and therefore may be nothing but http or https. */
final class Link {

    private static final int LONGEST = 1000;
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s/?#@:\"<>\\\\]+(:\\d{1,5})?([/?#][^\\s\"<>\\\\]*)?");

    private Link() {}

    /** With https:// put in front of a bare "acme.com/plan"; null when nothing was typed. */
    static @Nullable String parse(@Nullable String typed, String field) {
        String text = Parsing.optionalLine(typed, field, LONGEST);
        if (text == null) {
            return null;
        }
        String address = SCHEME.matcher(text).matches() ? text : "https://" + text;
        int scheme = address.indexOf("://");
        String normal = scheme < 0
                ? address
                : address.substring(0, scheme).toLowerCase(Locale.ROOT) + address.substring(scheme);
        if (!ADDRESS.matcher(normal).matches()) {
            throw new Invalid(field, "customfield.link.unreadable");
        }
        return normal;
    }
}
