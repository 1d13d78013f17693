package app.trivium.accountroom;

import app.trivium.account.AccountSight;
import app.trivium.account.Industries;
import app.trivium.accountroom.AccountFilter.Order;
import app.trivium.customfield.FieldCells;
import app.trivium.identity.Actor;
import app.trivium.identity.Initials;
import app.trivium.identity.UserChoice;
import app.trivium.identity.Users;
import app.trivium.money.Currencies;
import app.trivium.web.Formats;
import app.trivium.web.Option;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of accounts: one page of rows, and of their deals no more than those rows need. */
@Component
class AccountListQuery {

    private final JdbcClient jdbc;
    private final AccountSight sight;
    private final Industries industries;
    private final Users users;
    private final Currencies currencies;
    private final Texts texts;
    private final Clock clock;

    AccountListQuery(
            JdbcClient jdbc,
            AccountSight sight,
            Industries industries,
            Users users,
            Currencies currencies,
            Texts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.industries = industries;
        this.users = users;
        this.currencies = currencies;
        this.texts = texts;
        this.clock = clock;
    }

    private record Found(
            long id,
            String name,
            @Nullable String industry,
            @Nullable String city,
            @Nullable String country,
            String owner,
            @Nullable String custom,
            Instant createdAt) {}

    private record Open(
            long accountId, long deals, @Nullable BigDecimal worth) {}

    @Transactional(readOnly = true)
    public AccountList list(Actor actor, AccountFilter filter) {
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        String matching = matching(actor, filter);
        long counted = bound(Pager.counting("select 1 " + matching), actor, filter)
                .query(Long.class)
                .single();
        List<Found> found = rows(actor, filter, matching);
        FieldCells cells = new FieldCells(filter.custom().fields(), formats, texts);
        String home = currencies.home();
        Map<Long, Open> open = open(actor, found);
        return new AccountList(
                filter.text(),
                Objects.toString(filter.ownerId(), null),
                filter.industry(),
                filter.isNarrow(),
                Pager.total(formats, counted),
                home,
                Stream.of(Order.values()).map(order -> head(order, filter)).toList(),
                filter.custom().columns(),
                found.stream()
                        .map(row -> row(row, open.get(row.id()), cells, formats, home))
                        .toList(),
                Pager.of(formats, filter.page(), found.size(), counted, filter.address(filter.order())),
                users.choices(actor).stream().map(AccountListQuery::option).toList(),
                industries.all().stream().map(name -> new Option(name, name)).toList(),
                filter.custom().menu(filter.plain(filter.order()), texts),
                filter.export().toString());
    }

    /** All that match, in the list's order, read a few at a time. */
    @Transactional(readOnly = true)
    public long[] ids(Actor actor, AccountFilter filter) {
        LongStream.Builder ids = LongStream.builder();
        String order = " order by " + filter.order().sql();
        bound("select a.id " + matching(actor, filter) + order, actor, filter)
                .withFetchSize(Pager.IDS_AT_ONCE)
                .query(row -> {
                    ids.add(row.getLong(1));
                });
        return ids.build().toArray();
    }

    private String matching(Actor actor, AccountFilter filter) {
        return "from account a where a.removed_at is null and " + sight.sees(actor, "a") + filter.sql();
    }

    private List<Found> rows(Actor actor, AccountFilter filter, String matching) {
        String page = "select a.* " + matching + " order by " + filter.order().sql() + " limit :rows offset :offset";
        return bound("""
                        select a.id, a.name, a.industry, a.city, a.country, u.name as owner, a.custom::text as custom,
                               a.created_at
                        from (%s) a join app_user u on u.id = a.owner_id order by %s""".formatted(page, filter.order().sql()), actor, filter)
                .param("rows", Pager.ROWS)
                .param("offset", Pager.offset(filter.page()))
                .query(Found.class)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Actor actor, AccountFilter filter) {
        return jdbc.sql(sql)
                .params(filter.custom().conditions("a").parameters())
                .param("seen", actor.seen())
                .param("text", filter.pattern())
                .param("owner", filter.ownerId())
                .param("industry", filter.industry());
    }

    private Map<Long, Open> open(Actor actor, List<Found> accounts) {
        Map<Long, Open> open = new HashMap<>();
        jdbc.sql("""
                        select d.account_id, count(*) as deals, sum(d.amount * x.rate) as worth
                        from deal d left join exchange_rate x on x.currency = d.currency
                        where d.account_id = any(:accounts) and d.status = 'OPEN' and d.removed_at is null and %s
                        group by d.account_id""".formatted(actor.sees("d.owner_id")))
                .param("accounts", accounts.stream().map(Found::id).toArray(Long[]::new))
                .param("seen", actor.seen())
                .query(Open.class)
                .list()
                .forEach(deals -> open.put(deals.accountId(), deals));
        return open;
    }

    private static AccountList.Row row(
            Found account, @Nullable Open open, FieldCells cells, Formats formats, String home) {
        return new AccountList.Row(
                "/accounts/" + account.id(),
                account.name(),
                Objects.toString(account.industry(), ""),
                place(account.city(), account.country()),
                account.owner(),
                Initials.of(account.owner()),
                open == null ? "" : formats.count(open.deals()),
                open == null || open.worth() == null ? "" : formats.sum(open.worth(), home),
                cells.of(account.custom()),
                formats.date(account.createdAt()));
    }

    static String place(@Nullable String city, @Nullable String country) {
        return Stream.of(city, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    private ListHead head(Order order, AccountFilter filter) {
        String direction = order == Order.NEWEST ? "descending" : "ascending";
        return new ListHead(
                texts.of("accountroom.sort." + order.name().toLowerCase(Locale.ROOT)),
                filter.address(order).toString(),
                order == filter.order() ? direction : null);
    }

    private static Option option(UserChoice user) {
        return new Option(user.value(), user.label());
    }
}
