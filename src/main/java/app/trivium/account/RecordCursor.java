package app.trivium.account;

import app.trivium.web.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of a list ended.
 *
 * @param name of its last record, in small letters as the database makes them; empty in the order of ids
 * @param id that record
 */
record RecordCursor(RecordOrder order, String name, long id) {

    private static final int LONGEST = 2000;
    private static final Pattern FORM = Pattern.compile("(name|id)>(\\d{1,18})=(\\P{Cntrl}*)");

    /** Before the first record. */
    private static RecordCursor start(RecordOrder order) {
        return new RecordCursor(order, "", 0);
    }

    static RecordCursor after(RecordOrder order, String name, long id) {
        return new RecordCursor(order, order == RecordOrder.NAME ? name : "", id);
    }

    String text() {
        String plain = key(order) + ">" + id + "=" + name;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} wrote for the same order; anything else is refused. */
    static RecordCursor parse(@Nullable String cursor, RecordOrder order) {
        if (cursor == null) {
            return start(order);
        }
        try {
            String plain = cursor.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Matcher parts = FORM.matcher(plain);
            if (parts.matches() && parts.group(1).equals(key(order))) {
                return new RecordCursor(order, parts.group(3), Long.parseLong(parts.group(2)));
            }
        } catch (IllegalArgumentException e) {
            // as any other text that is no cursor
        }
        throw new Invalid("cursor", "account.cursor.unreadable");
    }

    private static String key(RecordOrder order) {
        return order == RecordOrder.NAME ? "name" : "id";
    }
}
