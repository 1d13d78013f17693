package app.trivium.account;

import app.trivium.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts and people, within the actor's sight, by what tells them apart. */
@Component
class AccountIndex {

    private final JdbcClient jdbc;
    private final AccountSight sight;

    AccountIndex(JdbcClient jdbc, AccountSight sight) {
        this.jdbc = jdbc;
        this.sight = sight;
    }

    /** Lets only one transaction at a time add something by that name, until it ends. */
    void lock(String kind, String name) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:kind || ':' || lower(:name), 0))")
                .param("kind", kind)
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    boolean isVisible(Actor actor, long accountId) {
        return jdbc.sql("select exists (select from account a where a.id = :id and a.removed_at is null and "
                        + sight.sees(actor, "a") + ")")
                .param("id", accountId)
                .param("seen", actor.seen())
                .query(Boolean.class)
                .single();
    }

    /** By each given name the oldest account called so, whatever the case of its letters. */
    Map<String, Long> byNames(Actor actor, Collection<String> names) {
        return found(actor, """
                select n.name as key, min(a.id) as id
                from unnest(:keys) as n (name)
                join account a on lower(a.name) = lower(btrim(n.name, E' \\t\\n\\r')) and a.removed_at is null and %s
                group by n.name""", names);
    }

    Map<String, Long> byExternalIds(Actor actor, Collection<String> externalIds) {
        return found(actor, """
                select a.external_id as key, a.id from account a
                where a.external_id = any(:keys) and a.removed_at is null and %s""", externalIds);
    }

    private Map<String, Long> found(Actor actor, String sql, Collection<String> keys) {
        Map<String, Long> found = new HashMap<>();
        jdbc.sql(sql.formatted(sight.sees(actor, "a")))
                .param("keys", keys.toArray(String[]::new))
                .param("seen", actor.seen())
                .query((ResultSet row) -> put(found, row));
        return found;
    }

    private static void put(Map<String, Long> found, ResultSet row) throws SQLException {
        found.put(row.getString("key"), row.getLong("id"));
    }

    /** Whether the external id names an account, seen or not. */
    boolean isTaken(String externalId) {
        return jdbc.sql("select exists (select from account where external_id = :key and removed_at is null)")
                .param("key", externalId)
                .query(Boolean.class)
                .single();
    }

    /** The account of that name that the gesture added, if it did: a form sent twice counts once. */
    Optional<Long> added(UUID gesture, String name) {
        return jdbc
                .sql("select id from account where gesture = :gesture and lower(name) = lower(:name) order by id")
                .param("gesture", gesture)
                .param("name", name)
                .query(Long.class)
                .stream()
                .findFirst();
    }

    /** The person of that name that the gesture added, if it did. */
    Optional<Long> addedPerson(UUID gesture, String name) {
        return jdbc
                .sql("select id from person where gesture = :gesture and lower(name) = lower(:name) order by id")
                .param("gesture", gesture)
                .param("name", name)
                .query(Long.class)
                .stream()
                .findFirst();
    }

    /** The oldest person of that name at the account. */
    Optional<Long> personNamed(long accountId, String name) {
        return jdbc.sql("""
                        select id from person
                        where account_id = :account and lower(name) = lower(:name) and removed_at is null order by id""").param("account", accountId).param("name", name).query(Long.class).stream()
                .findFirst();
    }

    boolean isFree(long accountId) {
        return isFree("account", sight.isFree("x"), accountId);
    }

    boolean isFreePerson(long personId) {
        return isFree("person", sight.isFreePerson("x"), personId);
    }

    private boolean isFree(String table, String condition, long id) {
        return jdbc.sql("select exists (select from " + table + " x where x.id = :id and " + condition + ")")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    boolean isActiveUser(long userId) {
        return jdbc.sql("select exists (select from app_user where id = :id and disabled_at is null)")
                .param("id", userId)
                .query(Boolean.class)
                .single();
    }

    int giveAll(long from, long to) {
        return jdbc.sql("""
                        with theirs as materialized (
                            select id from account where owner_id = :from and removed_at is null order by id for update)
                        update account a set owner_id = :to, version = a.version + 1 from theirs where a.id = theirs.id""").param("from", from).param("to", to).update();
    }

    /** Whether {@code below} is the account itself or belongs to it, directly or through others. */
    boolean isWithin(long accountId, @Nullable Long below) {
        return jdbc.sql("""
                        with recursive above (id) as (
                            select :below::bigint
                            union
                            select a.parent_id from account a join above on a.id = above.id where a.parent_id is not null)
                        select exists (select from above where id = :id)""")
                .param("below", below)
                .param("id", accountId)
                .query(Boolean.class)
                .single();
    }
}
