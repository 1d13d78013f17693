package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.identity.NewUser;
import app.trivium.identity.Role;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.transfer.KnownUsers.KnownTeam;
import app.trivium.transfer.KnownUsers.KnownUser;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts people into teams, and both of them into being where they are missing. */
@Component
class Staffing {

    private final Users users;
    private final Teams teams;
    private final KnownUsers known;
    private final EntityManager entities;

    Staffing(Users users, Teams teams, KnownUsers known, EntityManager entities) {
        this.users = users;
        this.teams = teams;
        this.known = known;
        this.entities = entities;
    }

    /** The rows may name each other's people, so each looks anew who is there. */
    void place(Actor admin, TeamRow row) {
        Long officeId = row.office() == null ? null : team(admin, row.office(), null, null);
        Long managerId = row.manager() == null ? null : manager(admin, row, row.manager());
        Long teamId = officeId;
        if (row.team() != null && !row.team().equals(row.office())) {
            teamId = team(admin, row.team(), officeId, managerId);
        }
        KnownUser manager = row.manager() == null ? null : user(row.manager(), row.managerEmail());
        if (manager != null) {
            join(admin, manager, teamId, false);
        }
        KnownUser there = user(row.name(), row.email());
        if (there == null) {
            users.add(admin, new NewUser(row.name(), row.email(), Role.REP, teamId));
        } else {
            join(admin, there, teamId, true);
        }
        entities.flush();
    }

    private long manager(Actor admin, TeamRow row, String name) {
        KnownUser there = user(name, row.managerEmail());
        if (there != null) {
            return there.id();
        }
        long id = users.add(admin, new NewUser(name, row.managerEmail(), Role.MANAGER, null));
        entities.flush();
        return id;
    }

    private @Nullable KnownUser user(String name, String email) {
        return known.of(List.of(name), List.of(email)).stream().findFirst().orElse(null);
    }

    private long team(Actor admin, String name, @Nullable Long parentId, @Nullable Long managerId) {
        KnownTeam team = known.team(name).orElse(null);
        long id = team == null ? teams.add(admin, name, parentId) : team.id();
        Set<Long> managers = new HashSet<>(team == null ? Set.of() : team.managers());
        if (managerId != null && managers.add(managerId)) {
            teams.change(admin, id, name, team == null ? parentId : team.parentId(), managers);
        }
        entities.flush();
        return id;
    }

    /** Moves somebody to a team; a manager only if they are in none. */
    private void join(Actor admin, KnownUser user, @Nullable Long teamId, boolean evenFromAnother) {
        boolean wanted = teamId != null && !teamId.equals(user.teamId());
        if (wanted && (evenFromAnother || user.teamId() == null)) {
            users.assign(admin, user.id(), user.role(), teamId);
            entities.flush();
        }
    }
}
