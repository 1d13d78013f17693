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

/** Reads accounts as records, whole, as far as the actor may see them. */
@Service
public class AccountRecords {

    private static final String RECORD = """
            select a.id, a.version, a.external_id, a.name, lower(a.name) as sort_name, a.industry, a.website, a.phone,
                   a.city, a.country, a.employees, a.revenue, a.owner_id, o.name as owner, a.about, a.custom::text as custom,
                   a.created_at,
                   p.id as parent_id, p.name as parent
            from (select * from account a where a.removed_at is null and %s) a
            join app_user o on o.id = a.owner_id
            left join account p on p.id = a.parent_id and p.removed_at is null and %s
            order by %s""";

    private final JdbcClient jdbc;
    private final AccountSight sight;
    private final CustomFields customs;

    AccountRecords(JdbcClient jdbc, AccountSight sight, CustomFields customs) {
        this.customs = customs;
        this.jdbc = jdbc;
        this.sight = sight;
    }

    private record Found(AccountRecord account, String sortName) {}

    /**
     * Which accounts are wanted.
     *
     * @param text part of the name
     */
    public record Wish(
            @Nullable String text,
            @Nullable Long ownerId,
            @Nullable String industry,
            @Nullable String externalId,
            List<FieldFilter> custom) {

        private static final int LONGEST = 200;

        public Wish {
            text = Parsing.optionalLine(text, "text", LONGEST);
            industry = Parsing.optionalLine(industry, "industry", LONGEST);
            externalId = Parsing.optionalLine(externalId, "externalId", LONGEST);
        }

        private String sql() {
            return (text == null ? "" : " and lower(a.name) like :text")
                    + (ownerId == null ? "" : " and a.owner_id = :owner")
                    + (industry == null ? "" : " and a.industry = :industry")
                    + (externalId == null ? "" : " and a.external_id = :externalId")
                    + conditions().sql();
        }

        private FieldConditions conditions() {
            return FieldConditions.of(RecordKind.ACCOUNT, "a", custom);
        }
    }

    /** @throws NotFound if there is no such account for this actor */
    public AccountRecord one(Actor actor, long accountId) {
        FieldSet fields = customs.of(RecordKind.ACCOUNT);
        return jdbc.sql(RECORD.formatted("a.id = :id and " + sight.sees(actor, "a"), sight.sees(actor, "p"), "a.id"))
                .param("id", accountId)
                .param("seen", actor.seen())
                .query((row, n) -> record(row, fields))
                .optional()
                .orElseThrow(() -> new NotFound("account.unknown"));
    }

    /** Those of the accounts that the actor may see, in the order in which they are named. */
    public List<AccountRecord> several(Actor actor, List<Long> accountIds) {
        FieldSet fields = customs.of(RecordKind.ACCOUNT);
        Map<Long, AccountRecord> found = new HashMap<>();
        jdbc.sql(RECORD.formatted("a.id = any(:ids) and " + sight.sees(actor, "a"), sight.sees(actor, "p"), "a.id"))
                .param("ids", accountIds.toArray(Long[]::new))
                .param("seen", actor.seen())
                .query((row, n) -> record(row, fields))
                .list()
                .forEach(account -> found.put(account.id(), account));
        return accountIds.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Part of the list.
     *
     * @throws Invalid if the cursor does not come from here, or comes from another order
     */
    public RecordPart<AccountRecord> part(
            Actor actor, Wish wish, RecordOrder order, @Nullable String cursor, int limit, boolean counted) {
        RecordCursor after = RecordCursor.parse(cursor, order);
        FieldSet fields = customs.of(RecordKind.ACCOUNT);
        String matching = sight.sees(actor, "a") + wish.sql();
        String part = matching + " and " + order.beyond("a") + " order by " + order.orderBy("a") + " limit :limit";
        List<Found> found = bound(RECORD.formatted(part, sight.sees(actor, "p"), order.orderBy("a")), actor, wish)
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query((row, n) -> new Found(record(row, fields), row.getString("sort_name")))
                .list();
        Long total = counted
                ? bound("select count(*) from account a where a.removed_at is null and " + matching, actor, wish)
                        .query(Long.class)
                        .single()
                : null;
        RecordPart<Found> read = RecordPart.of(
                found,
                limit,
                last -> RecordCursor.after(
                        order, last.sortName(), last.account().id()),
                total);
        return new RecordPart<>(read.items().stream().map(Found::account).toList(), read.next(), read.total());
    }

    private JdbcClient.StatementSpec bound(String sql, Actor actor, Wish wish) {
        return jdbc.sql(sql)
                .params(wish.conditions().parameters())
                .param("seen", actor.seen())
                .param("text", wish.text() == null ? "" : Like.containing(wish.text()))
                .param("owner", wish.ownerId())
                .param("industry", wish.industry())
                .param("externalId", wish.externalId());
    }

    private static AccountRecord record(ResultSet row, FieldSet fields) throws SQLException {
        String parent = row.getString("parent");
        return new AccountRecord(
                row.getLong("id"),
                row.getLong("version"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("industry"),
                row.getString("website"),
                row.getString("phone"),
                row.getString("city"),
                row.getString("country"),
                row.getObject("employees", Integer.class),
                row.getBigDecimal("revenue"),
                parent == null ? null : new Named(row.getLong("parent_id"), parent),
                new Named(row.getLong("owner_id"), row.getString("owner")),
                row.getString("about"),
                new CustomPart(fields, CustomValues.parse(row.getString("custom"))),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
