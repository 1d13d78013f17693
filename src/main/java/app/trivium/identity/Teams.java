package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams, and who manages them. */
@Service
@Transactional
public class Teams {

    public static final int LONGEST_NAME = 80;

    private final TeamRepository teams;
    private final AccessPolicies policies;
    private final ChangeLog log;
    private final JdbcClient jdbc;

    Teams(TeamRepository teams, AccessPolicies policies, ChangeLog log, JdbcClient jdbc) {
        this.teams = teams;
        this.policies = policies;
        this.log = log;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<TeamChoice> choices() {
        return jdbc.sql("select id, name from team order by name collate \"und-x-icu\", id")
                .query(TeamChoice.class)
                .list();
    }

    /** Adds a team, below another one or on its own. */
    public long add(Actor admin, String name, @Nullable Long parentId) {
        onlyAdmin(admin);
        policies.lock();
        checkName(name, null);
        checkParent(parentId, null);
        Team team = teams.saveAndFlush(new Team(name, parentId));
        log.changed(admin.id(), told("added", team), Map.of(), state(team));
        return team.id();
    }

    /** Changes a team whatever it is now, for imports and the demo company. */
    public void change(Actor admin, long id, String name, @Nullable Long parentId, Set<Long> managerIds) {
        change(admin, id, seen -> {}, new TeamOrder(name, parentId, managerIds));
    }

    /**
     * Renames a team, puts it below another one, and says who manages it: managers and admins only.
     *
     * @param seenVersion the version the admin decided on; another one is refused in words
     */
    public void change(Actor admin, long id, long seenVersion, TeamOrder order) {
        change(
                admin,
                id,
                version -> {
                    if (version != seenVersion) {
                        throw log.overtaken(Area.TEAM, id);
                    }
                },
                order);
    }

    private void change(Actor admin, long id, LongConsumer seen, TeamOrder order) {
        onlyAdmin(admin);
        policies.lock();
        Team team = teams.findById(id).orElseThrow(() -> new NotFound("identity.team.unknown"));
        seen.accept(team.version());
        checkName(order.name(), id);
        checkParent(order.parentId(), id);
        checkManagers(order.managerIds());
        Map<String, @Nullable String> was = state(team);
        Map<String, @Nullable String> keys = team.keys();
        boolean renamed = !team.name().equals(order.name());
        team.rename(order.name());
        team.standBelow(order.parentId());
        team.beManagedBy(order.managerIds());
        Change change = told(renamed ? "renamed" : "changed", team);
        log.changed(admin.id(), change, was, state(team), keys, team.keys());
    }

    /** Somebody manages the teams of somebody else from now on, in their place. */
    public void handOver(Actor admin, long from, long to) {
        onlyAdmin(admin);
        List<Long> ids = jdbc.sql("select team_id from team_manager where user_id = :from order by team_id")
                .param("from", from)
                .query(Long.class)
                .list();
        for (long id : ids) {
            Team team = teams.findById(id).orElseThrow();
            Set<Long> managers = new HashSet<>(team.managers());
            managers.remove(from);
            managers.add(to);
            change(admin, id, team.name(), team.parentId(), managers);
        }
    }

    private static Change told(String act, Team team) {
        return Change.of(Area.TEAM, act, team.id(), team.name());
    }

    private Map<String, @Nullable String> state(Team team) {
        Map<String, @Nullable String> state = new HashMap<>();
        state.put("name", team.name());
        state.put(
                "above",
                Optional.ofNullable(team.parentId())
                        .flatMap(teams::findById)
                        .map(Team::name)
                        .orElse(null));
        state.put("managers", names(team.managers()));
        return state;
    }

    private @Nullable String names(Set<Long> userIds) {
        List<String> names = jdbc.sql("select name from app_user where id = any(:ids) order by name, id")
                .param("ids", userIds.toArray(Long[]::new))
                .query(String.class)
                .list();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private void checkName(String name, @Nullable Long own) {
        teams.findByName(name).filter(other -> !Objects.equals(other.id(), own)).ifPresent(other -> {
            throw new Invalid("name", "identity.team.taken");
        });
    }

    /** No team may stand below itself, however far down. */
    private void checkParent(@Nullable Long parentId, @Nullable Long own) {
        Long above = parentId;
        while (above != null) {
            if (above.equals(own)) {
                throw new Invalid("parent", "identity.team.circle");
            }
            above = teams.findById(above)
                    .orElseThrow(() -> new Invalid("parent", "web.choice.unknown"))
                    .parentId();
        }
    }

    private void checkManagers(Set<Long> userIds) {
        long known = jdbc.sql("select count(*) from app_user where id = any(:ids) and role in ('MANAGER', 'ADMIN')")
                .param("ids", userIds.toArray(Long[]::new))
                .query(Long.class)
                .single();
        if (known != userIds.size()) {
            throw new Invalid("managers", "identity.team.managers");
        }
    }

    private static void onlyAdmin(Actor actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
    }
}
