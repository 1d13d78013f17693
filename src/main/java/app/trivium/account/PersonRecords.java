package app.trivium.account;

import app.trivium.account.AccountRecord.Named;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.CustomPart;
import app.trivium.customfield.CustomValues;
import app.trivium.customfield.FieldConditions;
import app.trivium.customfield.FieldFilter;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.Like;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads people as records, whole, as far as the actor may see where they work. */
@Service
public class PersonRecords {

    private static final String FIELDS = """
            select p.id, p.version, p.account_id, a.name as account, p.name, lower(p.name) as sort_name, p.job_title,
                   p.email, p.phone, p.about, p.custom::text as custom, p.created_at""";

    private static final String PEOPLE = """
             from person p join account a on a.id = p.account_id
            where p.removed_at is null and a.removed_at is null and %s""";

    private final JdbcClient jdbc;
    private final AccountSight sight;
    private final CustomFields customs;

    PersonRecords(JdbcClient jdbc, AccountSight sight, CustomFields customs) {
        this.customs = customs;
        this.jdbc = jdbc;
        this.sight = sight;
    }

    private record Found(PersonRecord person, String sortName) {}

    /**
     * Which people are wanted.
     *
     * @param text part of the name or the e-mail address
     */
    public record Wish(@Nullable String text, @Nullable Long accountId, List<FieldFilter> custom) {

        private static final int LONGEST = 200;

        public Wish {
            text = Parsing.optionalLine(text, "text", LONGEST);
        }

        private String sql() {
            return (text == null ? "" : " and (lower(p.name) like :text or lower(p.email) like :text)")
                    + (accountId == null ? "" : " and p.account_id = :account")
                    + conditions().sql();
        }

        private FieldConditions conditions() {
            return FieldConditions.of(RecordKind.PERSON, "p", custom);
        }
    }

    /** @throws NotFound if there is no such person for this actor */
    public PersonRecord one(Actor actor, long personId) {
        FieldSet fields = customs.of(RecordKind.PERSON);
        return jdbc.sql(FIELDS + PEOPLE.formatted(sight.sees(actor, "a")) + " and p.id = :id")
                .param("id", personId)
                .param("seen", actor.seen())
                .query((row, n) -> record(row, fields))
                .optional()
                .orElseThrow(() -> new NotFound("account.person.unknown"));
    }

    /** Those of the people that the actor may see, in the order in which they are named. */
    public List<PersonRecord> several(Actor actor, List<Long> personIds) {
        FieldSet fields = customs.of(RecordKind.PERSON);
        Map<Long, PersonRecord> found = new HashMap<>();
        jdbc.sql(FIELDS + PEOPLE.formatted(sight.sees(actor, "a")) + " and p.id = any(:ids)")
                .param("ids", personIds.toArray(Long[]::new))
                .param("seen", actor.seen())
                .query((row, n) -> record(row, fields))
                .list()
                .forEach(person -> found.put(person.id(), person));
        return personIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Part of the list.
     *
     * @throws Invalid if the cursor does not come from here, or comes from another order
     */
    public RecordPart<PersonRecord> part(
            Actor actor, Wish wish, RecordOrder order, @Nullable String cursor, int limit, boolean counted) {
        RecordCursor after = RecordCursor.parse(cursor, order);
        FieldSet fields = customs.of(RecordKind.PERSON);
        String matching = PEOPLE.formatted(sight.sees(actor, "a")) + wish.sql();
        String part = FIELDS + matching + " and " + order.beyond("p") + " order by " + order.orderBy("p");
        List<Found> found = bound(part + " limit :limit", actor, wish)
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query((row, n) -> new Found(record(row, fields), row.getString("sort_name")))
                .list();
        Long total = counted
                ? bound("select count(*)" + matching, actor, wish)
                        .query(Long.class)
                        .single()
                : null;
        RecordPart<Found> read = RecordPart.of(
                found,
                limit,
                last -> RecordCursor.after(order, last.sortName(), last.person().id()),
                total);
        return new RecordPart<>(read.items().stream().map(Found::person).toList(), read.next(), read.total());
    }

    private JdbcClient.StatementSpec bound(String sql, Actor actor, Wish wish) {
        return jdbc.sql(sql)
                .params(wish.conditions().parameters())
                .param("seen", actor.seen())
                .param("text", wish.text() == null ? "" : Like.containing(wish.text()))
                .param("account", wish.accountId());
    }

    private static PersonRecord record(ResultSet row, FieldSet fields) throws SQLException {
        return new PersonRecord(
                row.getLong("id"),
                row.getLong("version"),
                new Named(row.getLong("account_id"), row.getString("account")),
                row.getString("name"),
                row.getString("job_title"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("about"),
                new CustomPart(fields, CustomValues.parse(row.getString("custom"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
