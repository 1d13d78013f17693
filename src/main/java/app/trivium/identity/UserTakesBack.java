package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back which role and team somebody was given, and that they manage no team any more because of it. */
@Component
class UserTakesBack implements TakesBack {

    private final Users front;
    private final Teams teamsFront;
    private final UserRepository users;
    private final TeamRepository teams;
    private final UserLog log;
    private final AccessPolicies policies;

    UserTakesBack(
            Users front,
            Teams teamsFront,
            UserRepository users,
            TeamRepository teams,
            UserLog log,
            AccessPolicies policies) {
        this.front = front;
        this.teamsFront = teamsFront;
        this.users = users;
        this.teams = teams;
        this.log = log;
        this.policies = policies;
    }

    @Override
    public Area area() {
        return Area.USER;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        policies.lock();
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return users.findById(entry.subjectId()).map(log::keys).orElse(Map.of());
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        Map<String, @Nullable String> keys = new HashMap<>(state(entry));
        Set<Long> managed = Ids.read(keys.get("manages"));
        keys.putAll(was);
        String team = keys.get("team");
        front.assign(
                admin,
                entry.subjectId(),
                Role.valueOf(Objects.requireNonNull(keys.get("role"))),
                team == null ? null : Long.valueOf(team));
        // Who may manage teams is looked up in the tables.
        users.findById(entry.subjectId()).ifPresent(users::saveAndFlush);
        Ids.read(keys.get("manages")).stream()
                .filter(id -> !managed.contains(id))
                .sorted()
                .forEach(id -> manageAgain(admin, id, entry.subjectId()));
    }

    private void manageAgain(Actor admin, long teamId, long userId) {
        teams.findById(teamId).ifPresent(team -> {
            Set<Long> managers = new HashSet<>(team.managers());
            managers.add(userId);
            teamsFront.change(admin, teamId, team.name(), team.parentId(), managers);
        });
    }
}
