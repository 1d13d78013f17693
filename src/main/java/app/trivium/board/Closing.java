package app.trivium.board;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a deal is expected to close, as seen from today. */
enum Closing {
    THIS_MONTH,
    NEXT_MONTH,
    THIS_QUARTER,
    NEXT_QUARTER,
    PAST,
    NONE;

    /** First day and the day after the last; null where there is no bound. */
    record Span(@Nullable LocalDate from, @Nullable LocalDate before) {}

    Span seenFrom(LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((today.getMonthValue() - 1) % 3);
        return switch (this) {
            case THIS_MONTH -> new Span(month, month.plusMonths(1));
            case NEXT_MONTH -> new Span(month.plusMonths(1), month.plusMonths(2));
            case THIS_QUARTER -> new Span(quarter, quarter.plusMonths(3));
            case NEXT_QUARTER -> new Span(quarter.plusMonths(3), quarter.plusMonths(6));
            case PAST -> new Span(null, today);
            case NONE -> new Span(null, null);
        };
    }

    /** How it is written in addresses, and the last part of its message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
