package app.trivium.handover;

import app.trivium.web.NotFound;
import app.trivium.web.Option;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what somebody has, and who could take it over. */
@Component
class HandoverQuery {

    private final JdbcClient jdbc;

    HandoverQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Person(long version, String name, boolean disabled) {}

    HandoverPage page(long id) {
        Person person = jdbc.sql(
                        "select version, name, disabled_at is not null as disabled from app_user where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional()
                .orElseThrow(() -> new NotFound("identity.user.unknown"));
        return new HandoverPage(
                person.version(),
                "/settings/users/" + id,
                person.name(),
                person.disabled(),
                holdings(id),
                successors(id),
                teams(id),
                managers(id));
    }

    private List<String> teams(long id) {
        return jdbc.sql("""
                        select t.name from team t join team_manager m on m.team_id = t.id
                        where m.user_id = :id order by t.name collate "und-x-icu", t.id""").param("id", id).query(String.class).list();
    }

    /** Everybody else who may sign in and manage a team. */
    private List<Option> managers(long id) {
        return jdbc.sql("""
                        select id::text as value, name || ' · ' || email as label from app_user
                        where id <> :id and disabled_at is null and role in ('MANAGER', 'ADMIN')
                        order by name collate "und-x-icu", id""").param("id", id).query(Option.class).list();
    }

    Holdings holdings(long id) {
        return jdbc.sql("""
                        with theirs as (
                            select next_step from deal
                             where owner_id = :id and status in ('OPEN', 'ON_HOLD') and removed_at is null)
                        select (select count(*) from theirs) as deals,
                               (select count(next_step) from theirs) as planned,
                               (select count(*) from account where owner_id = :id and removed_at is null) as accounts,
                               (select count(*) from person p join account a on a.id = p.account_id
                                 where a.owner_id = :id and a.removed_at is null and p.removed_at is null) as people,
                               (select count(*) from saved_view where owner_id = :id) as views""").param("id", id).query(Holdings.class).single();
    }

    /** Everybody else who may sign in. */
    private List<Option> successors(long id) {
        return jdbc.sql("""
                        select id::text as value, name || ' · ' || email as label from app_user
                         where id <> :id and disabled_at is null order by name collate "und-x-icu", id""").param("id", id).query(Option.class).list();
    }
}
