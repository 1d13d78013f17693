package app.trivium.search;

import app.trivium.account.AccountSight;
import app.trivium.deal.DealStatus;
import app.trivium.identity.Actor;
import app.trivium.search.Found.Group;
import app.trivium.search.Found.Hit;
import app.trivium.search.Seek.Also;
import app.trivium.search.Seek.Catch;
import app.trivium.web.Formats;
import app.trivium.web.Texts;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches deals, accounts and people; of each no more than the actor may see. */
@Component
class SearchQuery {

    /** So many that match are looked at, so that a word that is everywhere costs no more than another. */
    private static final int MOST_COMPARED = 1000;

    private static final String DEALS = """
            (select d.id, d.name, a.name as account, d.status, d.amount, d.currency, d.score
             from (
               select d.*, %2$s as score
               from (select * from deal d where d.status in (%3$s) and d.removed_at is null and %1$s limit %4$d) d
               order by score desc, d.actual_close desc nulls last, d.id desc limit :most) d
             join account a on a.id = d.account_id
             order by d.score desc, d.actual_close desc nulls last, d.id desc)""";

    private static final String ACCOUNTS = """
            select a.id, a.name, a.industry, a.city, a.country, %2$s as score
            from (select * from account a where a.removed_at is null and %1$s limit %3$d) a
            order by score desc, lower(a.name), a.id limit :most""";

    private static final String PEOPLE = """
            select p.id, p.name, p.job_title, a.name as account, %2$s as score
            from (select p.* from person p join account a on a.id = p.account_id
                  where p.removed_at is null and a.removed_at is null and %1$s limit %3$d) p
            join account a on a.id = p.account_id
            order by score desc, lower(p.name), p.id limit :most""";

    private final JdbcClient jdbc;
    private final AccountSight sight;
    private final Spelling spelling;
    private final Texts texts;
    private final Clock clock;

    SearchQuery(JdbcClient jdbc, AccountSight sight, Spelling spelling, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.spelling = spelling;
        this.texts = texts;
        this.clock = clock;
    }

    record Deal(
            long id,
            String name,
            String account,
            DealStatus status,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            double score)
            implements Seek.Scored {}

    record Account(
            long id,
            String name,
            @Nullable String industry,
            @Nullable String city,
            @Nullable String country,
            double score)
            implements Seek.Scored {}

    record Person(long id, String name, @Nullable String jobTitle, String account, double score)
            implements Seek.Scored {}

    /** @param most of each kind */
    @Transactional(readOnly = true)
    public Found find(Actor actor, @Nullable String typed, int most) {
        String query = Objects.toString(typed, "").strip();
        Words words = Words.of(typed);
        if (words.isTooShort()) {
            return new Found(query, true, List.of(), false);
        }
        Catch<Account> accounts = accounts(actor, words, most);
        Catch<Deal> deals = deals(actor, words, accounts, most);
        Catch<Person> people = people(actor, words, null, most);
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        List<Group> groups = Stream.of(
                        group("deals", "deal", deals, deal -> hit(deal, formats)),
                        group("accounts", "account", accounts, SearchQuery::hit),
                        group("people", "person", people, SearchQuery::hit))
                .filter(group -> !group.hits().isEmpty())
                .sorted(Comparator.comparing(Group::isSimilar).thenComparing(Group::fit, Comparator.reverseOrder()))
                .toList();
        boolean isMore = Stream.of(deals, accounts, people)
                .anyMatch(caught -> caught.things().size() == most);
        return new Found(query, false, groups, isMore);
    }

    @Transactional(readOnly = true)
    public List<Account> accounts(Actor actor, @Nullable String typed, int most) {
        Words words = Words.of(typed);
        return words.isTooShort() ? List.of() : accounts(actor, words, most).things();
    }

    /** @param accountId where they work; null for anywhere */
    @Transactional(readOnly = true)
    public List<Person> people(Actor actor, @Nullable String typed, @Nullable Long accountId, int most) {
        Words words = Words.of(typed);
        return words.isTooShort()
                ? List.of()
                : people(actor, words, accountId, most).things();
    }

    private Catch<Account> accounts(Actor actor, Words words, int most) {
        forgive(words);
        String visible = sight.sees(actor, "a") + " and ";
        return new Seek<>(
                        Account.class,
                        (condition, score) -> ACCOUNTS.formatted(visible + condition, score, MOST_COMPARED),
                        Account::id,
                        Similar.NAMES)
                .in(jdbc, actor, words, "a.name", new Also(" or lower(a.external_id) = :phrase"), most);
    }

    /** By their own words, and those of the accounts that bear them; the open ones before the closed. */
    private Catch<Deal> deals(Actor actor, Words words, Catch<Account> accounts, int most) {
        Long[] ids = accounts.isSimilar()
                ? new Long[0]
                : accounts.things().stream().map(Account::id).toArray(Long[]::new);
        String visible = actor.sees("d.owner_id") + " and ";
        return new Seek<>(
                        Deal.class,
                        (condition, score) -> "select * from ("
                                + DEALS.formatted(visible + condition, score, "'OPEN', 'ON_HOLD'", MOST_COMPARED)
                                + " union all "
                                + DEALS.formatted(visible + condition, score, "'WON', 'LOST'", MOST_COMPARED)
                                + ") d limit :most",
                        Deal::id,
                        spelling)
                .in(
                        jdbc,
                        actor,
                        words,
                        "d.name",
                        new Also(" or lower(d.external_id) = :phrase or d.account_id = any(:ids)", ids),
                        most);
    }

    private Catch<Person> people(Actor actor, Words words, @Nullable Long accountId, int most) {
        forgive(words);
        String there = accountId == null ? "" : " and p.account_id = any(:ids)";
        String visible = sight.sees(actor, "a") + there + " and ";
        String byMail = words.words().size() == 1 ? " or lower(p.email) like :like0" : "";
        return new Seek<>(
                        Person.class,
                        (condition, score) -> PEOPLE.formatted(visible + condition, score, MOST_COMPARED),
                        Person::id,
                        Similar.NAMES)
                .in(
                        jdbc,
                        actor,
                        words,
                        "p.name",
                        accountId == null ? new Also(byMail) : new Also(byMail, accountId),
                        most);
    }

    /**
     * For the rest of the transaction. It is planned for the very words, since to read the whole table is right for a
     * word that is everywhere and takes a second for one that is not.
     */
    private void forgive(Words words) {
        jdbc.sql("""
                        select set_config('pg_trgm.word_similarity_threshold', :threshold, true)
                            || set_config('plan_cache_mode', 'force_custom_plan', true)""")
                .param("threshold", Double.toString(words.threshold()))
                .query(String.class)
                .single();
    }

    private <T extends Seek.Scored> Group group(String key, String icon, Catch<T> caught, Function<T, Hit> hit) {
        List<Hit> hits = caught.things().stream().map(hit).toList();
        return new Group(texts.of("search." + key), icon, caught.isSimilar(), caught.fit(), hits);
    }

    private Hit hit(Deal deal, Formats formats) {
        String amount =
                deal.amount() == null || deal.currency() == null ? null : formats.money(deal.amount(), deal.currency());
        boolean open = deal.status() == DealStatus.OPEN;
        return new Hit(
                "found-deal-" + deal.id(),
                "/deals/" + deal.id(),
                deal.name(),
                joined(deal.account(), amount),
                open ? "" : texts.of("deal.status." + deal.status().key()),
                kind(deal.status()));
    }

    private static String kind(DealStatus status) {
        return switch (status) {
            case OPEN -> "";
            case ON_HOLD -> "warn";
            case WON -> "good";
            case LOST -> "bad";
        };
    }

    private static Hit hit(Account account) {
        return new Hit(
                "found-account-" + account.id(),
                "/accounts/" + account.id(),
                account.name(),
                joined(account.industry(), account.city(), account.country()),
                "",
                "");
    }

    private static Hit hit(Person person) {
        return new Hit(
                "found-person-" + person.id(),
                "/people/" + person.id(),
                person.name(),
                joined(person.jobTitle(), person.account()),
                "",
                "");
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
