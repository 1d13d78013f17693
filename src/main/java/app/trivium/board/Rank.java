package app.trivium.board;

import app.trivium.web.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a card stands in its column: the reader's starred deals first, then by the key of the board's order, then by
 * id. It is also where the next page of cards begins.
 *
 * @param key the sort key as {@link BoardSort#text} writes it
 */
record Rank(boolean starred, String key, long id) {

    private static final Pattern CURSOR = Pattern.compile("([01])~([0-9 :.-]{1,40})~(\\d{1,18})");
    private static final int DIGITS = 19;

    /** A text that sorts cards by plain comparison of texts; for the script that puts one card into its place. */
    String sortable(BoardSort sort) {
        String digits = Long.toString(id);
        String text = key + "~" + "0".repeat(DIGITS - digits.length()) + digits;
        return (starred ? "0~" : "1~") + (sort.isAscending() ? text : complement(text));
    }

    private static String complement(String text) {
        StringBuilder complement = new StringBuilder(text.length());
        text.chars().forEach(c -> complement.append(c >= '0' && c <= '9' ? (char) ('9' - c + '0') : (char) c));
        return complement.toString();
    }

    String cursor() {
        return (starred ? "1~" : "0~") + key + "~" + id;
    }

    /** Reads what {@link #cursor} wrote for the same order; anything else is refused. */
    static @Nullable Rank parse(@Nullable String cursor, BoardSort sort) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches() || !sort.reads(parts.group(2)) || !isReal(parts.group(2))) {
            throw new Invalid("cursor", "board.cursor.unreadable");
        }
        return new Rank(parts.group(1).equals("1"), parts.group(2), Long.parseLong(parts.group(3)));
    }

    /** Whether a key that looks like a date or a moment is one. */
    private static boolean isReal(String key) {
        try {
            if (key.indexOf(':') > 0) {
                LocalDateTime.parse(key.replace(' ', 'T'));
            } else if (key.indexOf('-') > 0) {
                LocalDate.parse(key);
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
