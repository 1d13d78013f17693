package app.trivium.accountroom;

import app.trivium.account.AccountSight;
import app.trivium.accountroom.AccountPage.Fact;
import app.trivium.accountroom.AccountPage.Figures;
import app.trivium.accountroom.AccountPage.Link;
import app.trivium.accountroom.AccountPage.PersonLine;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.identity.Initials;
import app.trivium.money.Currencies;
import app.trivium.web.Address;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an account's page. */
@Component
class AccountPageQuery {

    private static final String NONE = "–";
    private static final int MOST_PEOPLE = 12;
    private static final int MOST_CHILDREN = 50;

    private final JdbcClient jdbc;
    private final AccountSight sight;
    private final DealRows dealRows;
    private final CustomFacts customs;
    private final Currencies currencies;
    private final Texts texts;
    private final Clock clock;

    AccountPageQuery(
            JdbcClient jdbc,
            AccountSight sight,
            DealRows dealRows,
            CustomFacts customs,
            Currencies currencies,
            Texts texts,
            Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.dealRows = dealRows;
        this.customs = customs;
        this.currencies = currencies;
        this.texts = texts;
        this.clock = clock;
    }

    private record Found(
            long id,
            String name,
            @Nullable String industry,
            @Nullable String website,
            @Nullable String phone,
            @Nullable String city,
            @Nullable String country,
            @Nullable Integer employees,
            @Nullable BigDecimal revenue,
            long ownerId,
            String owner,
            @Nullable String about,
            @Nullable String custom,
            @Nullable String externalId,
            Instant createdAt,
            @Nullable Long parentId,
            @Nullable String parent) {}

    private record Sums(
            long open,
            @Nullable BigDecimal openSum,
            long won,
            @Nullable BigDecimal wonSum,
            long lost,
            long total,
            @Nullable LocalDate nextClose) {}

    private record Person(long id, String name, @Nullable String jobTitle, long deals) {}

    @Transactional(readOnly = true)
    public AccountPage page(Actor actor, long id, int page) {
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        Found account = account(actor, id);
        String home = currencies.home();
        Sums sums = sums(actor, id);
        List<DealRow> deals = dealRows.of(deals(actor, id, page), formats);
        List<Person> people = people(actor, id);
        List<Link> children = children(actor, id);
        return new AccountPage(
                id,
                account.name(),
                Initials.of(account.name().split("\\s+")[0]),
                lead(account),
                account.parent() == null ? null : new Link("/accounts/" + account.parentId(), account.parent()),
                actor.mayEdit(account.ownerId()),
                sums.total() == 0 && people.isEmpty() && children.isEmpty(),
                account.about(),
                figures(sums, formats, home),
                formats.count(sums.total()),
                deals,
                Pager.of(formats, page, deals.size(), sums.total(), new Address("/accounts/" + id)),
                facts(account, formats, home),
                people.stream()
                        .limit(MOST_PEOPLE)
                        .map(person -> line(person, formats))
                        .toList(),
                people.size() > MOST_PEOPLE,
                children);
    }

    private Found account(Actor actor, long id) {
        return jdbc.sql("""
                        select a.id, a.name, a.industry, a.website, a.phone, a.city, a.country, a.employees, a.revenue,
                               a.owner_id, u.name as owner, a.about, a.custom::text as custom, a.external_id, a.created_at,
                               p.id as parent_id, p.name as parent
                        from account a join app_user u on u.id = a.owner_id
                        left join account p on p.id = a.parent_id and p.removed_at is null and %s
                        where a.id = :id and a.removed_at is null and %s""".formatted(sight.sees(actor, "p"), sight.sees(actor, "a")))
                .param("id", id)
                .param("seen", actor.seen())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new NotFound("account.unknown"));
    }

    private Sums sums(Actor actor, long id) {
        return jdbc.sql("""
                        select count(*) filter (where d.status = 'OPEN') as open,
                               sum(d.amount * x.rate) filter (where d.status = 'OPEN') as open_sum,
                               count(*) filter (where d.status = 'WON') as won,
                               sum(d.amount * x.rate) filter (where d.status = 'WON') as won_sum,
                               count(*) filter (where d.status = 'LOST') as lost,
                               count(*) as total,
                               min(d.expected_close) filter (where d.status = 'OPEN') as next_close
                        from deal d left join exchange_rate x on x.currency = d.currency
                        where d.account_id = :id and d.removed_at is null and %s""".formatted(actor.sees("d.owner_id")))
                .param("id", id)
                .param("seen", actor.seen())
                .query(Sums.class)
                .single();
    }

    private List<DealRows.Deal> deals(Actor actor, long id, int page) {
        return jdbc.sql("""
                        select %s, null as role, null::boolean as met from deal d
                        where d.account_id = :id and d.removed_at is null and %s
                        order by %s limit :rows offset :offset""".formatted(DealRows.COLUMNS, actor.sees("d.owner_id"), DealRows.ORDER))
                .param("id", id)
                .param("seen", actor.seen())
                .param("rows", Pager.ROWS)
                .param("offset", Pager.offset(page))
                .query(DealRows.Deal.class)
                .list();
    }

    /** One more than are shown, to know whether there are more. */
    private List<Person> people(Actor actor, long id) {
        return jdbc.sql("""
                        select p.id, p.name, p.job_title,
                               (select count(*) from stakeholder s join deal d on d.id = s.deal_id
                                where s.person_id = p.id and d.removed_at is null and %s) as deals
                        from person p where p.account_id = :id and p.removed_at is null
                        order by lower(p.name), p.id limit :most""".formatted(actor.sees("d.owner_id")))
                .param("id", id)
                .param("seen", actor.seen())
                .param("most", MOST_PEOPLE + 1)
                .query(Person.class)
                .list();
    }

    private List<Link> children(Actor actor, long id) {
        return jdbc.sql("""
                        select '/accounts/' || a.id as href, a.name from account a
                        where a.parent_id = :id and a.removed_at is null and %s
                        order by lower(a.name), a.id limit :most""".formatted(sight.sees(actor, "a")))
                .param("id", id)
                .param("seen", actor.seen())
                .param("most", MOST_CHILDREN)
                .query(Link.class)
                .list();
    }

    private static String lead(Found account) {
        return Stream.of(account.industry(), AccountListQuery.place(account.city(), account.country()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Figures figures(Sums sums, Formats formats, String home) {
        long closed = sums.won() + sums.lost();
        return new Figures(
                formats.sum(Objects.requireNonNullElse(sums.openSum(), BigDecimal.ZERO), home),
                sums.open(),
                formats.sum(Objects.requireNonNullElse(sums.wonSum(), BigDecimal.ZERO), home),
                sums.won(),
                closed == 0 ? NONE : Math.round(100.0 * sums.won() / closed) + " %",
                sums.nextClose() == null ? NONE : formats.date(sums.nextClose()),
                home);
    }

    private List<Fact> facts(Found account, Formats formats, String home) {
        List<Fact> facts = new ArrayList<>();
        add(facts, texts.of("account.field.owner"), account.owner(), null);
        String website = account.website();
        add(facts, texts.of("account.field.website"), website == null ? null : Links.host(website), website);
        add(facts, texts.of("account.field.phone"), account.phone(), Links.tel(account.phone()));
        Integer employees = account.employees();
        add(facts, texts.of("account.field.employees"), employees == null ? null : formats.count(employees), null);
        BigDecimal revenue = account.revenue();
        add(facts, texts.of("accountroom.revenue"), revenue == null ? null : formats.money(revenue, home), null);
        add(facts, texts.of("accountroom.externalId"), account.externalId(), null);
        add(facts, texts.of("accountroom.added"), formats.date(account.createdAt()), null);
        facts.addAll(customs.of(RecordKind.ACCOUNT, account.custom(), formats));
        return facts;
    }

    static void add(List<Fact> facts, String label, @Nullable String value, @Nullable String href) {
        if (value != null) {
            facts.add(new Fact(label, value, href));
        }
    }

    private PersonLine line(Person person, Formats formats) {
        return new PersonLine(
                "/people/" + person.id(),
                Initials.of(person.name()),
                person.name(),
                Objects.toString(person.jobTitle(), ""),
                person.deals() == 0 ? "" : texts.of("accountroom.deals", person.deals()));
    }
}
