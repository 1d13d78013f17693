package app.trivium.money;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.identity.Actor;
import app.trivium.identity.TakesBack;
import app.trivium.money.Currencies.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes back the statement of a rate, where another was stated before. */
@Component
class RateTakesBack implements TakesBack {

    private static final String RATE = "rate";
    private static final String AS_OF = "asOf";

    private final Currencies currencies;
    private final JdbcClient jdbc;

    RateTakesBack(Currencies currencies, JdbcClient jdbc) {
        this.currencies = currencies;
        this.jdbc = jdbc;
    }

    /** Lets nobody else state the rate until the transaction ends. */
    static void hold(JdbcClient jdbc, String code) {
        jdbc.sql("select 1 from currency where code = :code for update")
                .param("code", code)
                .query(Integer.class)
                .optional();
    }

    static Map<String, @Nullable String> state(Rate rate) {
        Map<String, @Nullable String> state = new HashMap<>();
        BigDecimal price = rate.rate();
        state.put(RATE, price == null ? null : price.stripTrailingZeros().toPlainString());
        state.put(AS_OF, Objects.toString(rate.asOf(), null));
        return state;
    }

    @Override
    public Area area() {
        return Area.CURRENCY;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        hold(jdbc, entry.subject());
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return rate(entry).map(RateTakesBack::state).orElse(Map.of());
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        Map<String, @Nullable String> all = state(entry);
        all.putAll(was);
        currencies.state(
                admin,
                entry.subject(),
                new BigDecimal(Objects.requireNonNull(all.get(RATE))),
                LocalDate.parse(Objects.requireNonNull(all.get(AS_OF))));
    }

    private Optional<Rate> rate(AuditEntry entry) {
        return currencies.all().stream()
                .filter(rate -> rate.code().equals(entry.subject()))
                .findFirst();
    }
}
