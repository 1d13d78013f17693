package app.trivium.api;

import app.trivium.money.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Schema(name = "Money")
record MoneyItem(
        @Schema(description = "0 or more, up to four decimals")
        BigDecimal amount,

        @Schema(description = "ISO 4217 code of a currency in use here", example = "USD")
        String currency) {

    static @Nullable MoneyItem of(@Nullable Money money) {
        return money == null ? null : of(money.amount(), money.currency());
    }

    static MoneyItem of(BigDecimal amount, String currency) {
        return new MoneyItem(plain(amount), currency);
    }

    /** Without the zeros that only the database's notation has. */
    static BigDecimal plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
