package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back a team's other name, place and managers. */
@Component
class TeamTakesBack implements TakesBack {

    private final Teams front;
    private final TeamRepository teams;
    private final AccessPolicies policies;

    TeamTakesBack(Teams front, TeamRepository teams, AccessPolicies policies) {
        this.front = front;
        this.teams = teams;
        this.policies = policies;
    }

    @Override
    public Area area() {
        return Area.TEAM;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        policies.lock();
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return teams.findById(entry.subjectId()).map(Team::keys).orElse(Map.of());
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        Map<String, @Nullable String> keys = new HashMap<>(state(entry));
        keys.putAll(was);
        String above = keys.get("above");
        front.change(
                admin,
                entry.subjectId(),
                Objects.requireNonNull(keys.get("name")),
                above == null ? null : Long.valueOf(above),
                Ids.read(keys.get("managers")));
    }
}
