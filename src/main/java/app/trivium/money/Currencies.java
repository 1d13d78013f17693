package app.trivium.money;

import app.trivium.audit.Area;
import app.trivium.audit.Audit;
import app.trivium.audit.Change;
import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The currencies in use and what one unit of each is worth in the organisation's own, the home currency. */
@Service
public class Currencies {

    private final JdbcClient jdbc;
    private final Audit audit;

    Currencies(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * A currency and its rate.
     *
     * @param rate price of one unit in the home currency; null when nobody has stated one, then deals cannot use it
     * @param asOf the day the rate was stated for
     */
    public record Rate(
            String code,
            String name,
            boolean home,
            @Nullable BigDecimal rate,
            @Nullable LocalDate asOf) {}

    /** Every currency, the home currency first, then by code. */
    public List<Rate> all() {
        return jdbc.sql("""
                        select c.code, c.name, c.home, x.rate, x.as_of
                        from currency c left join exchange_rate x on x.currency = c.code
                        order by c.home desc, c.code""").query(Rate.class).list();
    }

    /** The currencies a deal may be in: those with a stated rate, the home currency first. */
    public List<Rate> usable() {
        return all().stream().filter(rate -> rate.rate() != null).toList();
    }

    public String home() {
        return jdbc.sql("select code from currency where home")
                .query(String.class)
                .single();
    }

    /** Refuses a currency for which nobody has stated a rate, since its deals could not be counted in any sum. */
    public Money money(BigDecimal amount, String code, String field) {
        boolean usable = jdbc.sql("select exists (select from exchange_rate where currency = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
        if (!usable) {
            throw new Invalid(field, "money.currency.unknown", code.length() > 3 ? code.substring(0, 3) + "…" : code);
        }
        return new Money(amount, code);
    }

    /** States the rate of a currency other than the home currency, whose rate is always 1. */
    @Transactional
    public void state(Actor admin, String code, BigDecimal rate, LocalDate asOf) {
        RateTakesBack.hold(jdbc, code);
        Rate was = all().stream()
                .filter(known -> known.code().equals(code) && !known.home())
                .findFirst()
                .orElseThrow(() -> new Invalid("code", "money.currency.notForeign", code));
        jdbc.sql("""
                        insert into exchange_rate (currency, rate, as_of) values (:code, :rate, :asOf)
                        on conflict (currency) do update set rate = excluded.rate, as_of = excluded.as_of""")
                .param("code", code)
                .param("rate", rate)
                .param("asOf", asOf)
                .update();
        Rate is = new Rate(code, was.name(), false, rate, asOf);
        Change change = told("stated", code).from(RateTakesBack.state(was), RateTakesBack.state(is));
        if (!change.after().isEmpty()) {
            audit.record(admin.id(), was.rate() == null ? change : change.reversible());
        }
    }

    /**
     * Takes a currency of ISO 4217 into use. Deals can be in it as soon as a rate is stated.
     *
     * @throws Invalid if there is no such currency, or it is in use already
     */
    @Transactional
    public void add(Actor admin, String code, String field) {
        Currency currency = known(code);
        if (currency == null) {
            throw new Invalid(field, "money.currency.none", code);
        }
        int added = jdbc.sql("""
                        insert into currency (code, name, decimals) values (:code, :name, :decimals)
                        on conflict (code) do nothing""")
                .param("code", currency.getCurrencyCode())
                .param("name", currency.getDisplayName(Locale.ENGLISH))
                .param("decimals", currency.getDefaultFractionDigits())
                .update();
        if (added == 0) {
            throw new Invalid(field, "money.currency.known", code);
        }
        audit.record(admin.id(), told("added", code));
    }

    private static Change told(String act, String code) {
        return Change.of(Area.CURRENCY, act, Currency.getInstance(code).getNumericCode(), code);
    }

    /** The currencies of ISO 4217 that one can pay in and that are not in use yet, by code. */
    public List<Currency> others() {
        Set<String> used = all().stream().map(Rate::code).collect(Collectors.toSet());
        return Currency.getAvailableCurrencies().stream()
                .filter(Currencies::isPayable)
                .filter(currency -> !used.contains(currency.getCurrencyCode()))
                .sorted(Comparator.comparing(Currency::getCurrencyCode))
                .toList();
    }

    private static @Nullable Currency known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(Currencies::isPayable)
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Not gold, not drawing rights, not "no currency". */
    private static boolean isPayable(Currency currency) {
        return currency.getDefaultFractionDigits() >= 0;
    }
}
