package app.trivium.accountroom;

import app.trivium.account.AccountSight;
import app.trivium.accountroom.AccountPage.Fact;
import app.trivium.accountroom.AccountPage.Link;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.identity.Initials;
import app.trivium.web.Formats;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a person's page. */
@Component
class PersonPageQuery {

    private static final int MOST_DEALS = 100;

    private final JdbcClient jdbc;
    private final AccountSight sight;
    private final DealRows dealRows;
    private final CustomFacts customs;
    private final Texts texts;
    private final Clock clock;

    PersonPageQuery(
            JdbcClient jdbc, AccountSight sight, DealRows dealRows, CustomFacts customs, Texts texts, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.dealRows = dealRows;
        this.customs = customs;
        this.texts = texts;
        this.clock = clock;
    }

    private record Found(
            long id,
            String name,
            @Nullable String jobTitle,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String about,
            @Nullable String custom,
            Instant createdAt,
            long createdBy,
            long accountId,
            String account,
            long accountOwner) {}

    @Transactional(readOnly = true)
    public PersonPage page(Actor actor, long id) {
        Formats formats = new Formats(actor.locale(), actor.zone(), clock.instant());
        Found person = person(actor, id);
        List<DealRow> deals = dealRows.of(deals(actor, id), formats);
        return new PersonPage(
                id,
                person.name(),
                Initials.of(person.name()),
                person.jobTitle(),
                new Link("/accounts/" + person.accountId(), person.account()),
                person.createdBy() == actor.id() || actor.mayEdit(person.accountOwner()),
                deals.isEmpty(),
                person.about(),
                facts(person, formats),
                deals);
    }

    private Found person(Actor actor, long id) {
        return jdbc.sql("""
                        select p.id, p.name, p.job_title, p.email, p.phone, p.about, p.custom::text as custom, p.created_at, p.created_by,
                               a.id as account_id, a.name as account, a.owner_id as account_owner
                        from person p join account a on a.id = p.account_id
                        where p.id = :id and p.removed_at is null and a.removed_at is null and %s""".formatted(sight.sees(actor, "a")))
                .param("id", id)
                .param("seen", actor.seen())
                .query(Found.class)
                .optional()
                .orElseThrow(() -> new NotFound("account.person.unknown"));
    }

    private List<DealRows.Deal> deals(Actor actor, long id) {
        return jdbc.sql("""
                        select %s, s.role, s.met from stakeholder s join deal d on d.id = s.deal_id
                        where s.person_id = :id and d.removed_at is null and %s order by %s limit :most""".formatted(DealRows.COLUMNS, actor.sees("d.owner_id"), DealRows.ORDER))
                .param("id", id)
                .param("seen", actor.seen())
                .param("most", MOST_DEALS)
                .query(DealRows.Deal.class)
                .list();
    }

    private List<Fact> facts(Found person, Formats formats) {
        List<Fact> facts = new ArrayList<>();
        String email = person.email();
        AccountPageQuery.add(facts, texts.of("account.field.email"), email, Links.mail(email));
        AccountPageQuery.add(facts, texts.of("account.field.phone"), person.phone(), Links.tel(person.phone()));
        AccountPageQuery.add(facts, texts.of("account.field.jobTitle"), person.jobTitle(), null);
        AccountPageQuery.add(facts, texts.of("accountroom.added"), formats.date(person.createdAt()), null);
        facts.addAll(customs.of(RecordKind.PERSON, person.custom(), formats));
        return facts;
    }
}
