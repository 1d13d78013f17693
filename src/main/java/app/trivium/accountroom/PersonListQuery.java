package app.trivium.accountroom;

import app.trivium.account.AccountSight;
import app.trivium.account.Accounts;
import app.trivium.accountroom.PersonFilter.Order;
import app.trivium.customfield.FieldCells;
import app.trivium.identity.Actor;
import app.trivium.identity.Initials;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the list of people, one page of rows. */
@Component
class PersonListQuery {

    private final JdbcClient jdbc;
    private final AccountSight sight;
    private final Accounts accounts;
    private final Texts texts;
    private final Clock clock;

    PersonListQuery(JdbcClient jdbc, AccountSight sight, Accounts accounts, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    private record Found(
            long id,
            String name,
            @Nullable String jobTitle,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String custom,
            Instant createdAt,
            long accountId,
            String account) {}

    @Transactional(readOnly = true)
    public PersonList list(Actor actor, PersonFilter filter) {
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        String matching = matching(actor, filter);
        long counted = bound(Pager.counting("select 1 " + matching), actor, filter)
                .query(Long.class)
                .single();
        List<Found> found = bound("""
                        select p.id, p.name, p.job_title, p.email, p.phone, p.custom::text as custom, p.created_at,
                               a.id as account_id, a.name as account
                        %s order by %s limit :rows offset :offset""".formatted(matching, filter.order().sql()), actor, filter)
                .param("rows", Pager.ROWS)
                .param("offset", Pager.offset(filter.page()))
                .query(Found.class)
                .list();
        FieldCells cells = new FieldCells(filter.custom().fields(), formats, texts);
        Long account = filter.accountId();
        return new PersonList(
                filter.text(),
                account == null ? null : new AccountPage.Link("/accounts/" + account, accounts.name(actor, account)),
                account,
                filter.isNarrow(),
                Pager.total(formats, counted),
                Stream.of(Order.values()).map(order -> head(order, filter)).toList(),
                filter.custom().columns(),
                found.stream().map(person -> row(person, cells, formats)).toList(),
                Pager.of(formats, filter.page(), found.size(), counted, filter.address(filter.order())),
                filter.custom().menu(filter.plain(filter.order()), texts),
                filter.export().toString());
    }

    /** All that match, in the list's order, read a few at a time. */
    @Transactional(readOnly = true)
    public long[] ids(Actor actor, PersonFilter filter) {
        LongStream.Builder ids = LongStream.builder();
        String order = " order by " + filter.order().sql();
        bound("select p.id " + matching(actor, filter) + order, actor, filter)
                .withFetchSize(Pager.IDS_AT_ONCE)
                .query(row -> {
                    ids.add(row.getLong(1));
                });
        return ids.build().toArray();
    }

    private String matching(Actor actor, PersonFilter filter) {
        return """
                from person p join account a on a.id = p.account_id
                where p.removed_at is null and a.removed_at is null and %s%s""".formatted(sight.sees(actor, "a"), filter.sql());
    }

    private JdbcClient.StatementSpec bound(String sql, Actor actor, PersonFilter filter) {
        return jdbc.sql(sql)
                .params(filter.custom().conditions("p").parameters())
                .param("seen", actor.seen())
                .param("text", filter.pattern())
                .param("account", filter.accountId());
    }

    private static PersonList.Row row(Found person, FieldCells cells, Formats formats) {
        return new PersonList.Row(
                "/people/" + person.id(),
                person.name(),
                Initials.of(person.name()),
                Objects.toString(person.jobTitle(), ""),
                "/accounts/" + person.accountId(),
                person.account(),
                Objects.toString(person.email(), ""),
                Objects.toString(person.phone(), ""),
                cells.of(person.custom()),
                formats.date(person.createdAt()));
    }

    private ListHead head(Order order, PersonFilter filter) {
        String direction = order == Order.NEWEST ? "descending" : "ascending";
        return new ListHead(
                texts.of("accountroom.people.sort." + order.name().toLowerCase(Locale.ROOT)),
                filter.address(order).toString(),
                order == filter.order() ? direction : null);
    }
}
