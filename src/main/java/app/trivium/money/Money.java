package app.trivium.money;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money, never negative, in one currency.
 *
 * @param amount from 0 to 9,999,999,999,999.9999, in whole currency units
 * @param currency ISO 4217 code of a currency the organisation uses
 */
@Embeddable
public record Money(
        @Column(name = "amount") BigDecimal amount,
        @Column(name = "currency") String currency) {

    private static final BigDecimal LIMIT = new BigDecimal("10000000000000");
    private static final int MOST_DECIMALS = 4;

    public Money {
        if (amount.signum() < 0 || amount.compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("amount out of range");
        }
        amount = amount.setScale(MOST_DECIMALS, RoundingMode.UNNECESSARY);
    }

    /** Reads what {@link #toString} wrote. */
    public static Money parse(String text) {
        int space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), text.substring(space + 1));
    }

    /** "48000 USD", "48000.5 EUR": the notation in which a deal's history keeps amounts. */
    @Override
    public String toString() {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }
}
