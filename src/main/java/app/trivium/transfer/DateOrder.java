package app.trivium.transfer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which order a file writes day, month and year. A year in front needs no choice: those dates are always read. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?: \\d{1,2}:\\d{2}.*)?");
    private static final int THIS_CENTURY = 2000;

    /** The date a text stands for, or null. */
    @Nullable LocalDate read(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return null;
        }
        boolean dayFirst = this == DAY_FIRST;
        return date(yearLast.group(3), yearLast.group(dayFirst ? 2 : 1), yearLast.group(dayFirst ? 1 : 2));
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            int number = Integer.parseInt(year);
            return LocalDate.of(
                    year.length() == 2 ? THIS_CENTURY + number : number,
                    Integer.parseInt(month),
                    Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Those orders in which the most of the texts are dates: both when nothing tells them apart. */
    static Set<DateOrder> fitting(Collection<String> texts) {
        long day = texts.stream().filter(text -> DAY_FIRST.read(text) != null).count();
        long month =
                texts.stream().filter(text -> MONTH_FIRST.read(text) != null).count();
        if (day == month) {
            return texts.stream().allMatch(text -> !YEAR_LAST.matcher(text).matches() || isSameEitherWay(text))
                    ? EnumSet.of(DAY_FIRST)
                    : EnumSet.allOf(DateOrder.class);
        }
        return EnumSet.of(day > month ? DAY_FIRST : MONTH_FIRST);
    }

    /** "05/05/2026" is the same day in both orders. */
    private static boolean isSameEitherWay(String text) {
        LocalDate date = DAY_FIRST.read(text);
        return date != null && date.equals(MONTH_FIRST.read(text));
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
