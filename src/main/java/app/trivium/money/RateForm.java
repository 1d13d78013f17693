package app.trivium.money;

import app.trivium.identity.Actor;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of a rate.
 *
 * @param asOf the day it was stated for; today when left out
 */
record RateForm(@Nullable String rate, @Nullable String asOf) {

    private static final int LONGEST = 40;
    private static final Pattern RATE = Pattern.compile("\\d{1,9}(\\.\\d{1,8})?");

    /** States the rate, unless something is wrong with it. */
    void state(Actor admin, Currencies currencies, String code, LocalDate today, FormReading reading) {
        BigDecimal price = reading.of(this::price);
        LocalDate day = reading.of(() -> day(today));
        if (price != null && day != null) {
            reading.of(() -> {
                currencies.state(admin, code, price, day);
                return code;
            });
        }
    }

    private BigDecimal price() {
        String typed = Parsing.line(rate, "rate", LONGEST).replace(',', '.');
        if (!RATE.matcher(typed).matches() || new BigDecimal(typed).signum() == 0) {
            throw new Invalid("rate", "money.rate.unreadable");
        }
        return new BigDecimal(typed);
    }

    private LocalDate day(LocalDate today) {
        LocalDate typed = Parsing.date(asOf, "asOf");
        if (typed != null && typed.isAfter(today.plusDays(1))) {
            throw new Invalid("asOf", "money.rate.future");
        }
        return typed == null ? today : typed;
    }
}
