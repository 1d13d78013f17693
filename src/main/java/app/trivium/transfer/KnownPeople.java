package app.trivium.transfer;

import app.trivium.account.AccountSight;
import app.trivium.account.PersonFields;
import app.trivium.customfield.CustomValues;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people within the importer's sight that are there already. */
@Component
class KnownPeople {

    private final JdbcClient jdbc;
    private final AccountSight sight;

    KnownPeople(JdbcClient jdbc, AccountSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** A person as they stand, with the name of their account. */
    record KnownPerson(long id, PersonFields fields, String account) {}

    /** Those with one of the addresses or names. */
    List<KnownPerson> of(Batch batch, Collection<String> emails, Collection<String> names) {
        return jdbc.sql("""
                        select p.id, p.account_id, p.name, p.job_title, p.email, p.phone, p.about, p.custom::text as custom,
                               a.name as account
                        from person p join account a on a.id = p.account_id
                        where p.removed_at is null and a.removed_at is null and %s
                          and (lower(p.email) in (select lower(e) from unnest(:emails::text[]) e)
                               or lower(p.name) in (select lower(n) from unnest(:names::text[]) n))
                        order by p.id""".formatted(sight.sees(batch.actor(), "a")))
                .param("emails", emails.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("seen", batch.actor().seen())
                .query((row, n) -> new KnownPerson(
                        row.getLong("id"),
                        new PersonFields(
                                row.getLong("account_id"),
                                row.getString("name"),
                                row.getString("job_title"),
                                row.getString("email"),
                                row.getString("phone"),
                                row.getString("about"),
                                CustomValues.parse(row.getString("custom"))),
                        row.getString("account")))
                .list();
    }
}
