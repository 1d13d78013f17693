package app.trivium.oversight;

import app.trivium.identity.AccessPolicies;
import app.trivium.identity.Actor;
import app.trivium.identity.Users;
import app.trivium.web.NotFound;
import app.trivium.web.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out what somebody may see, by the very rule that their own pages go by. */
@Component
class OversightQuery {

    /** As many owners as the list of deals can be asked for, and as many as are told by name. */
    private static final int MOST = 50;

    private final Users users;
    private final AccessPolicies policies;
    private final JdbcClient jdbc;
    private final Texts texts;

    OversightQuery(Users users, AccessPolicies policies, JdbcClient jdbc, Texts texts) {
        this.users = users;
        this.policies = policies;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    private record Counts(int seen, int changed) {}

    OversightPage page(long id) {
        return users.actor(id).map(this::page).orElseGet(() -> disabled(id));
    }

    private OversightPage page(Actor person) {
        Reasons reasons = new Reasons(person, policies.current(), teams(person), texts);
        Counts counts = counts(person);
        return new OversightPage(
                person.id(),
                person.name(),
                href(person.id()),
                reasons.sees(),
                reasons.changes(),
                counts.seen(),
                counts.changed(),
                deals(person),
                person.access().seesAll() ? List.of() : colleagues(person),
                person.access().editable());
    }

    private OversightPage disabled(long id) {
        String name = jdbc.sql("select name from app_user where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("identity.user.unknown"));
        List<String> nothing = List.of(texts.of("oversight.disabled"));
        return new OversightPage(id, name, href(id), nothing, nothing, 0, 0, null, List.of(), Set.of());
    }

    private static String href(long id) {
        return "/settings/users/" + id;
    }

    private static @Nullable String deals(Actor person) {
        Set<Long> owners = person.access().seen();
        if (person.access().seesAll()) {
            return "/deals";
        }
        return owners.size() > MOST
                ? null
                : owners.stream()
                        .sorted()
                        .map(owner -> "owner=" + owner)
                        .collect(Collectors.joining("&", "/deals?", ""));
    }

    private Counts counts(Actor person) {
        return jdbc.sql("""
                        select count(*) as seen, count(*) filter (where %s) as changed
                          from deal d where d.status = 'OPEN' and d.removed_at is null and %s
                        """.formatted(person.edits("d.owner_id"), person.sees("d.owner_id")))
                .param("seen", person.seen())
                .param("editable", person.editable())
                .query(Counts.class)
                .single();
    }

    private List<Colleague> colleagues(Actor person) {
        return jdbc.sql("""
                        select u.id, u.name, t.name as team,
                               (select count(*) from deal d where d.owner_id = u.id and d.status = 'OPEN'
                                   and d.removed_at is null) as deals
                          from app_user u left join team t on t.id = u.team_id
                         where u.id = any(:seen) order by u.name collate "und-x-icu", u.id limit :most
                        """)
                .param("seen", person.seen())
                .param("most", MOST)
                .query(Colleague.class)
                .list();
    }

    /** The team somebody belongs to; of a manager also those they manage, and all below. */
    private List<NearTeam> teams(Actor person) {
        return jdbc.sql("""
                        with recursive own (id) as (select team_id from app_user where id = :id),
                        managed (id) as (select team_id from team_manager where user_id = :id and :manager),
                        near (id) as (
                            select id from own union select id from managed
                            union select t.id from team t join near on t.parent_id = near.id where :manager)
                        select t.name, t.id in (select id from own where id is not null) as own,
                               t.id in (select id from managed) as managed
                          from near join team t on t.id = near.id order by t.name collate "und-x-icu", t.id
                        """)
                .param("id", person.id())
                .param("manager", person.isManager())
                .query(NearTeam.class)
                .list();
    }
}
