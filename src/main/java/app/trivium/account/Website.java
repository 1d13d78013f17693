package app.trivium.account;

import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a website, which becomes a link and therefore may be nothing but http or https. */
final class Website {

    private static final int LONGEST = 300;
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+-]*:.*");
    private static final Pattern PORT = Pattern.compile("[^/?#]+:\\d{1,5}([/?#].*)?");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s/?#@:\"<>\\\\]+(:\\d{1,5})?([/?#][^\\s\"<>\\\\]*)?");

    private Website() {}

    /** With https:// put in front of a bare "acme.com"; null when nothing was typed. */
    static @Nullable String parse(@Nullable String typed, String field) {
        String text = Parsing.optionalLine(typed, field, LONGEST);
        if (text == null) {
            return null;
        }
        boolean bare = !SCHEME.matcher(text).matches() || PORT.matcher(text).matches();
        String address = bare ? "https://" + text : text;
        int scheme = address.indexOf("://");
        String normal = scheme < 0
                ? address
                : address.substring(0, scheme).toLowerCase(Locale.ROOT) + address.substring(scheme);
        if (!ADDRESS.matcher(normal).matches() || normal.length() > LONGEST) {
            throw new Invalid(field, "account.website.unreadable");
        }
        return normal;
    }
}
