package app.trivium.money;

import org.jspecify.annotations.Nullable;

/**
 * A currency on the settings page.
 *
 * @param rate as it stands, or as it was typed when that cannot be taken; likewise the day
 * @param rateError what is wrong with it, and {@code dayError} with the day
 */
public record CurrencyRow(
        String code,
        String name,
        boolean home,
        boolean stated,
        @Nullable String rate,
        @Nullable String asOf,
        @Nullable String rateError,
        @Nullable String dayError) {

    static CurrencyRow of(Currencies.Rate rate) {
        return new CurrencyRow(
                rate.code(),
                rate.name(),
                rate.home(),
                rate.rate() != null,
                rate.rate() == null ? null : rate.rate().stripTrailingZeros().toPlainString(),
                rate.asOf() == null ? null : rate.asOf().toString(),
                null,
                null);
    }

    CurrencyRow typed(RateForm form, @Nullable String wrongRate, @Nullable String wrongDay) {
        return new CurrencyRow(code, name, home, stated, form.rate(), form.asOf(), wrongRate, wrongDay);
    }
}
