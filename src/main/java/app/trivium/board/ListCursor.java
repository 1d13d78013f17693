package app.trivium.board;

import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of the list ended.
 *
 * @param key what the list is sorted by, of its last deal
 * @param id that deal
 */
record ListCursor(@Nullable Object key, long id) {

    private static final int LONGEST = 2000;
    private static final Pattern FORM = Pattern.compile("([a-z]+)([<>])(\\d{1,18})(?:=(.*))?", Pattern.DOTALL);

    String text(ListOrder order) {
        String plain = name(order) + id + (key == null ? "" : "=" + key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what {@link #text} wrote for the same order; anything else is refused. */
    static ListCursor parse(String cursor, ListOrder order) {
        try {
            String plain = cursor.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            Matcher parts = FORM.matcher(plain);
            if (parts.matches() && (parts.group(1) + parts.group(2)).equals(name(order))) {
                return new ListCursor(key(parts.group(4), order.sort()), Long.parseLong(parts.group(3)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // as any other text that is no cursor
        }
        throw new Invalid("cursor", "board.cursor.unreadable");
    }

    private static String name(ListOrder order) {
        return order.sort().key() + (order.descending() ? "<" : ">");
    }

    private static @Nullable Object key(@Nullable String text, ListSort sort) {
        if (text == null) {
            if (sort.isOptional()) {
                return null;
            }
            throw new IllegalArgumentException("this order knows no deal without a key");
        }
        Class<?> type = sort.type();
        if (type == LocalDate.class) {
            return LocalDate.parse(dated(text));
        }
        if (type == OffsetDateTime.class) {
            return OffsetDateTime.parse(dated(text));
        }
        if (type == BigDecimal.class) {
            return number(text);
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no name holds control characters");
        }
        return text;
    }

    /** Java knows years that the database does not. */
    private static String dated(String text) {
        if (!text.matches("\\d{4}-[0-9T:.Z-]+")) {
            throw new IllegalArgumentException("not as we write dates");
        }
        return text;
    }

    private static BigDecimal number(String text) {
        if (!text.matches("\\d{1,30}(\\.\\d{1,30})?")) {
            throw new IllegalArgumentException("not as we write numbers");
        }
        return new BigDecimal(text);
    }
}
