package app.trivium.identity;

import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
    private final JdbcClient jdbc;

    Teams(TeamRepository teams, AccessPolicies policies, JdbcClient jdbc) {
        this.teams = teams;
        this.policies = policies;
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
        return teams.saveAndFlush(new Team(name, parentId)).id();
    }

    /** Renames a team, puts it below another one, and says who manages it: managers and admins only. */
    public void change(Actor admin, long id, String name, @Nullable Long parentId, Set<Long> managerIds) {
        onlyAdmin(admin);
        policies.lock();
        Team team = teams.findById(id).orElseThrow(() -> new NotFound("identity.team.unknown"));
        checkName(name, id);
        checkParent(parentId, id);
        checkManagers(managerIds);
        team.rename(name);
        team.standBelow(parentId);
        team.beManagedBy(managerIds);
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
