package app.trivium.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Writes numbers, money and dates the way one reader expects them. Made per request, not shared between threads: the
 * JDK's number formats are not thread-safe, and a board uses each of them hundreds of times.
 */
public final class Formats {

    private static final int MOST_DECIMALS = 4;

    private final Locale locale;
    private final ZoneId zone;
    private final LocalDate today;
    private final Map<String, NumberFormat> whole = new HashMap<>();
    private final Map<String, NumberFormat> exact = new HashMap<>();
    private final NumberFormat counts;
    private final DateTimeFormatter dayMonth;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter full;
    private final DateTimeFormatter moment;

    public Formats(Locale locale, ZoneId zone, Instant now) {
        this.locale = locale;
        this.zone = zone;
        this.today = LocalDate.ofInstant(now, zone);
        this.counts = NumberFormat.getIntegerInstance(locale);
        this.dayMonth = DateTimeFormatter.ofPattern("d MMM", locale);
        this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
        this.full = DateTimeFormatter.ofPattern("d MMM yyyy", locale);
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate today() {
        return today;
    }

    public String count(long number) {
        return counts.format(number);
    }

    /** "1,250.5", with up to four decimals. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** "$410,000", with the decimals only where there are any. */
    public String money(BigDecimal amount, String currency) {
        boolean hasCents = amount.stripTrailingZeros().scale() > 0;
        return format(hasCents ? exact : whole, amount, currency, hasCents);
    }

    /** "$410,000", rounded half up to whole units: for sums. */
    public String sum(BigDecimal amount, String currency) {
        return format(whole, amount, currency, false);
    }

    private String format(Map<String, NumberFormat> formats, BigDecimal amount, String currency, boolean cents) {
        return formats.computeIfAbsent(currency, code -> moneyFormat(code, cents))
                .format(amount);
    }

    private NumberFormat moneyFormat(String code, boolean cents) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        Currency currency = Currency.getInstance(code);
        format.setCurrency(currency);
        format.setRoundingMode(RoundingMode.HALF_UP);
        int decimals = cents ? currency.getDefaultFractionDigits() : 0;
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    /** "18 Dec", with the year when it is not this one. */
    public String date(LocalDate date) {
        return (date.getYear() == today.getYear() ? dayMonth : full).format(date);
    }

    /** "today", "Thu" within the coming week, else like {@link #date}; the word for today comes from the caller. */
    public String near(LocalDate date, String todayWord) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days == 0) {
            return todayWord;
        }
        return days > 0 && days < 7 ? weekday.format(date) : date(date);
    }

    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    public String moment(Instant instant) {
        return moment.format(instant);
    }

    /** Whole days from the instant's day until today, never negative. */
    public long daysSince(Instant instant) {
        return Math.max(0, ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone), today));
    }
}
