package app.trivium.transfer;

import app.trivium.account.AccountFields;
import app.trivium.account.AccountSight;
import app.trivium.customfield.CustomValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts within the importer's sight that are there already. */
@Component
class KnownAccounts {

    private static final String SELECT = """
            select a.id, a.name, a.industry, a.website, a.phone, a.city, a.country, a.employees, a.revenue, a.parent_id,
                   a.owner_id, a.about, a.custom::text as custom, coalesce(a.external_id, %s) as external_id, p.name as parent_name,
                   exists (select from import_record r where r.file_id = :file and r.kind = 'ACCOUNT'
                           and r.record_id = a.id and r.added) as added_here
            from account a left join account p on p.id = a.parent_id
            where a.removed_at is null and %s and %s order by a.id""";

    private static final String NUMBERED =
            "(a.external_id = any(:keys) or a.external_id is null and a.id = any(:marked)" + " and " + AccountMark.SQL
                    + " = any(:keys))";

    private final JdbcClient jdbc;
    private final AccountSight sight;

    KnownAccounts(JdbcClient jdbc, AccountSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /**
     * An account as it stands.
     *
     * @param parentName of the account it belongs to; empty when it belongs to none
     * @param addedHere whether a row above has added it, as the account another one belongs to
     */
    record KnownAccount(
            long id, AccountFields fields, @Nullable String externalId, String parentName, boolean addedHere) {}

    /** The oldest of each of these names, by the name in lower case. */
    Map<String, KnownAccount> named(Batch batch, Collection<String> names) {
        return by(
                batch,
                "lower(a.name) in (select lower(n) from unnest(:keys::text[]) n)",
                names,
                account -> Ground.lower(account.fields().name()));
    }

    /** By what another system calls them, or, where none does, by what an export calls them. */
    Map<String, KnownAccount> numbered(Batch batch, Collection<String> externalIds) {
        return by(batch, NUMBERED, externalIds, account -> String.valueOf(account.externalId()));
    }

    private Map<String, KnownAccount> by(
            Batch batch, String condition, Collection<String> keys, Function<KnownAccount, String> key) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT.formatted(AccountMark.SQL, condition, sight.sees(batch.actor(), "a")))
                .param("file", batch.fileId())
                .param("keys", keys.toArray(String[]::new))
                .param("marked", AccountMark.ids(keys))
                .param("seen", batch.actor().seen())
                .query((row, n) -> account(row))
                .list()
                .stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first));
    }

    private static KnownAccount account(ResultSet row) throws SQLException {
        AccountFields fields = new AccountFields(
                row.getString("name"),
                row.getString("industry"),
                row.getString("website"),
                row.getString("phone"),
                row.getString("city"),
                row.getString("country"),
                row.getObject("employees", Integer.class),
                row.getBigDecimal("revenue"),
                row.getObject("parent_id", Long.class),
                row.getLong("owner_id"),
                row.getString("about"),
                CustomValues.parse(row.getString("custom")));
        String parent = row.getString("parent_name");
        return new KnownAccount(
                row.getLong("id"),
                fields,
                row.getString("external_id"),
                parent == null ? "" : parent,
                row.getBoolean("added_here"));
    }
}
