package app.trivium.transfer;

import app.trivium.identity.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The users and teams that are there already. */
@Component
class KnownUsers {

    private final JdbcClient jdbc;

    KnownUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param team the name of their team, empty when they are in none */
    record KnownUser(
            long id,
            String name,
            String email,
            Role role,
            @Nullable Long teamId,
            String team,
            boolean active) {}

    record KnownTeam(long id, String name, @Nullable Long parentId, Set<Long> managers) {}

    /** Those with one of these names or addresses, the active ones first. */
    List<KnownUser> of(Collection<String> names, Collection<String> emails) {
        return jdbc.sql("""
                        select u.id, u.name, u.email, u.role, u.team_id, coalesce(t.name, '') as team,
                               u.disabled_at is null as active
                        from app_user u left join team t on t.id = u.team_id
                        where lower(u.name) in (select lower(n) from unnest(:names::text[]) n)
                           or lower(u.email) in (select lower(e) from unnest(:emails::text[]) e)
                        order by u.disabled_at is not null, u.id""")
                .param("names", names.toArray(String[]::new))
                .param("emails", emails.toArray(String[]::new))
                .query(KnownUser.class)
                .list();
    }

    Optional<KnownTeam> team(String name) {
        return jdbc.sql("""
                        select t.id, t.name, t.parent_id, array(select m.user_id from team_manager m where m.team_id = t.id)
                        from team t where lower(t.name) = lower(:name)""")
                .param("name", name)
                .query((row, n) ->
                        new KnownTeam(row.getLong(1), row.getString(2), row.getObject(3, Long.class), Set.of((Long[])
                                row.getArray(4).getArray())))
                .optional();
    }

    /** The ids of the active users by their names in lower case. */
    Map<String, Long> idsByName() {
        Map<String, Long> ids = new HashMap<>();
        jdbc.sql("select id, name from app_user where disabled_at is null order by id desc")
                .query(row -> {
                    ids.put(Ground.lower(row.getString(2)), row.getLong(1));
                });
        return ids;
    }

    List<OwnerChoice.Candidate> candidates() {
        return jdbc.sql("""
                        select id, name, email from app_user where disabled_at is null
                        order by name collate "und-x-icu", id""").query(OwnerChoice.Candidate.class).list();
    }
}
