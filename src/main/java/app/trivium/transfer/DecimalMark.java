package app.trivium.transfer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What parts the whole from the fraction in a file's amounts; the other of the two groups the digits. */
enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private static final Pattern AROUND =
            Pattern.compile("^(?:[A-Z]{3}|\\p{Sc})\\s*|\\s*(?:[A-Z]{3}|\\p{Sc}|\\.-|,-)$");
    private static final String GROUPING = "[\\s\\u00a0\\u202f'\\u2019_]";

    private final Pattern shape;
    private final char mark;
    private final String grouping;

    DecimalMark(char mark, char grouping) {
        this.mark = mark;
        this.grouping = Pattern.quote(String.valueOf(grouping));
        String group = this.grouping;
        this.shape = Pattern.compile("(?:\\d{1,15}|\\d{1,3}(?:" + group + "\\d{3}){1,4})(?:"
                + Pattern.quote(String.valueOf(mark)) + "\\d{1,4})?");
    }

    /** The amount a text stands for, or null; a currency before or after it does not matter. */
    @Nullable BigDecimal read(String text) {
        String digits = AROUND.matcher(text).replaceAll("").replaceAll(GROUPING, "");
        if (!shape.matcher(digits).matches()) {
            return null;
        }
        return new BigDecimal(digits.replaceAll(grouping, "").replace(mark, '.'));
    }

    /** Like {@link #read}, also below zero: "-12.5". */
    @Nullable BigDecimal readSigned(String text) {
        boolean negative = !text.equals(unsigned(text));
        BigDecimal number = read(unsigned(text));
        return number == null || !negative ? number : number.negate();
    }

    static String unsigned(String text) {
        return text.startsWith("-") || text.startsWith("\u2212")
                ? text.substring(1).strip()
                : text;
    }

    /** Those marks with which the most of the texts are amounts: both when nothing tells them apart. */
    static Set<DecimalMark> fitting(Collection<String> texts) {
        long point = texts.stream().filter(text -> POINT.read(text) != null).count();
        long comma = texts.stream().filter(text -> COMMA.read(text) != null).count();
        if (point == comma) {
            boolean same = texts.stream().allMatch(text -> sameEitherWay(text));
            return same ? EnumSet.of(POINT) : EnumSet.allOf(DecimalMark.class);
        }
        return EnumSet.of(point > comma ? POINT : COMMA);
    }

    private static boolean sameEitherWay(String text) {
        BigDecimal point = POINT.read(text);
        BigDecimal comma = COMMA.read(text);
        return point == null ? comma == null : comma != null && point.compareTo(comma) == 0;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
