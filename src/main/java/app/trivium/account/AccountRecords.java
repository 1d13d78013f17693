package app.trivium.account;

import app.trivium.account.AccountRecord.Named;
import app.trivium.identity.Actor;
import app.trivium.web.Invalid;
import app.trivium.web.Like;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads accounts as records, whole, as far as the actor may see them. */
@Service
public class AccountRecords {

    private static final String RECORD = """
            select a.id, a.version, a.external_id, a.name, lower(a.name) as sort_name, a.industry, a.website, a.phone,
                   a.city, a.country, a.employees, a.revenue, a.owner_id, o.name as owner, a.about, a.created_at,
                   p.id as parent_id, p.name as parent
            from (select * from account a where a.removed_at is null and %s) a
            join app_user o on o.id = a.owner_id
            left join account p on p.id = a.parent_id and p.removed_at is null and %s
            order by %s""";

    private final JdbcClient jdbc;
    private final AccountSight sight;

    AccountRecords(JdbcClient jdbc, AccountSight sight) {
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
            @Nullable String externalId) {

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
                    + (externalId == null ? "" : " and a.external_id = :externalId");
        }
    }

    /** @throws NotFound if there is no such account for this actor */
    public AccountRecord one(Actor actor, long accountId) {
        return jdbc.sql(RECORD.formatted("a.id = :id and " + sight.sees(actor, "a"), sight.sees(actor, "p"), "a.id"))
                .param("id", accountId)
                .param("seen", actor.seen())
                .query((row, n) -> record(row))
                .optional()
                .orElseThrow(() -> new NotFound("account.unknown"));
    }

    /**
     * Part of the list.
     *
     * @throws Invalid if the cursor does not come from here, or comes from another order
     */
    public RecordPart<AccountRecord> part(
            Actor actor, Wish wish, RecordOrder order, @Nullable String cursor, int limit, boolean counted) {
        RecordCursor after = RecordCursor.parse(cursor, order);
        String matching = sight.sees(actor, "a") + wish.sql();
        String part = matching + " and " + order.beyond("a") + " order by " + order.orderBy("a") + " limit :limit";
        List<Found> found = bound(RECORD.formatted(part, sight.sees(actor, "p"), order.orderBy("a")), actor, wish)
                .param("afterName", after.name())
                .param("afterId", after.id())
                .param("limit", limit + 1)
                .query((row, n) -> new Found(record(row), row.getString("sort_name")))
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
                .param("seen", actor.seen())
                .param("text", wish.text() == null ? "" : Like.containing(wish.text()))
                .param("owner", wish.ownerId())
                .param("industry", wish.industry())
                .param("externalId", wish.externalId());
    }

    private static AccountRecord record(ResultSet row) throws SQLException {
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
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
