package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was decided about who sees and changes whose deals. */
@Component
class AccessTakesBack implements TakesBack {

    private final AccessPolicies policies;

    AccessTakesBack(AccessPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Area area() {
        return Area.ACCESS;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        policies.lock();
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return AccessPolicies.keys(policies.current());
    }

    @Override
    public void giveBack(Actor admin, AuditEntry entry, Map<String, @Nullable String> was) {
        Map<String, @Nullable String> keys = new HashMap<>(state(entry));
        keys.putAll(was);
        policies.decide(
                admin,
                new AccessPolicy(
                        Sight.valueOf(Objects.requireNonNull(keys.get(AccessPolicies.SIGHT))),
                        Editing.valueOf(Objects.requireNonNull(keys.get(AccessPolicies.EDITING)))));
    }
}
