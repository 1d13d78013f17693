package app.trivium.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into values; what cannot be read is refused with the name of its field. */
public final class Parsing {

    private static final Pattern PLAIN_AMOUNT = Pattern.compile("\\d{1,13}(\\.\\d{1,4})?");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private Parsing() {}

    /** Trimmed text without control characters other than line breaks and tabs; null when nothing is left. */
    public static @Nullable String text(@Nullable String typed, String field, int longest) {
        if (typed == null) {
            return null;
        }
        String text = typed.replace("\r\n", "\n").strip();
        if (text.codePoints().anyMatch(Parsing::isUnprintable)) {
            throw new Invalid(field, "web.text.control");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new Invalid(field, "web.text.long", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /** A control character, or half of a character. */
    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t' || Character.getType(c) == Character.SURROGATE;
    }

    /** Like {@link #text}, in one line, and something must be there. */
    public static String line(@Nullable String typed, String field, int longest) {
        String text = optionalLine(typed, field, longest);
        if (text == null) {
            throw new Invalid(field, "web.text.missing");
        }
        return text;
    }

    /** Like {@link #text}, in one line. */
    public static @Nullable String optionalLine(@Nullable String typed, String field, int longest) {
        String text = text(typed, field, longest);
        if (text != null && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0)) {
            throw new Invalid(field, "web.text.lines");
        }
        return text;
    }

    /**
     * An amount of money from 0 to 9,999,999,999,999.9999, as "48000", "48,000.50" or "48 000"; null when nothing was
     * typed. A comma counts as a thousands separator only where it stands before three digits; a lone decimal comma is
     * read as a decimal point.
     */
    public static @Nullable BigDecimal amount(@Nullable String typed, String field) {
        String text = optionalLine(typed, field, 60);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[\\s\\u00a0\\u202f'_]", "");
        if (digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            digits = digits.replace(",", "");
        } else if (digits.matches("\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|\\d{1,3}(\\.\\d{3})+,\\d+")) {
            digits = digits.replace(".", "").replace(',', '.');
        } else if (digits.matches("\\d+,\\d{1,2}")) {
            digits = digits.replace(',', '.');
        }
        if (!PLAIN_AMOUNT.matcher(digits).matches()) {
            throw new Invalid(field, "web.amount.unreadable", text.substring(0, Math.min(20, text.length())));
        }
        return new BigDecimal(digits);
    }

    /** A number as {@link #amount} reads it, also below zero; null when nothing was typed. */
    public static @Nullable BigDecimal decimal(@Nullable String typed, String field) {
        String text = optionalLine(typed, field, 60);
        if (text == null) {
            return null;
        }
        boolean negative = text.startsWith("-") || text.startsWith("\u2212");
        Invalid unreadable =
                new Invalid(field, "web.number.unreadable", text.substring(0, Math.min(20, text.length())));
        try {
            BigDecimal number = amount(negative ? text.substring(1) : text, field);
            if (number == null) {
                throw unreadable;
            }
            return negative ? number.negate() : number;
        } catch (Invalid noAmount) {
            throw unreadable;
        }
    }

    /** A date as the browser's date field sends it, 2026-11-30, from 1900 to 2200; null when nothing was typed. */
    public static @Nullable LocalDate date(@Nullable String typed, String field) {
        String text = optionalLine(typed, field, 40);
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                throw new Invalid(field, "web.date.range");
            }
            return date;
        } catch (DateTimeParseException e) {
            throw new Invalid(field, "web.date.unreadable");
        }
    }

    /** A whole number between the two bounds; null when nothing was typed. */
    public static @Nullable Integer number(@Nullable String typed, String field, int least, int most) {
        String text = optionalLine(typed, field, 20);
        if (text == null) {
            return null;
        }
        String digits = text.replaceAll("[\\s,%]", "");
        if (!digits.matches("-?\\d{1,9}")) {
            throw new Invalid(field, "web.number.range", least, most);
        }
        int number = Integer.parseInt(digits);
        if (number < least || number > most) {
            throw new Invalid(field, "web.number.range", least, most);
        }
        return number;
    }

    /** The id of a record that was picked from a list; null when nothing was picked. */
    public static @Nullable Long id(@Nullable String typed, String field) {
        String text = optionalLine(typed, field, 20);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new Invalid(field, "web.choice.unknown");
        }
        return Long.valueOf(text);
    }

    /**
     * The version that a form was made of, as the browser sends it back; where none can be read, one that no record
     * ever has, so that nothing is overwritten unseen.
     */
    public static long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
    }

    /** The constant of an enum by its name, whatever the case; null when nothing was picked. */
    public static <E extends Enum<E>> @Nullable E choice(@Nullable String typed, String field, Class<E> type) {
        String text = optionalLine(typed, field, 40);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Invalid(field, "web.choice.unknown");
        }
    }
}
