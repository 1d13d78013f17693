package app.trivium.identity;

import java.util.Set;
import java.util.TreeSet;

/**
 * Whose deals somebody sees and changes, as worked out for one request.
 *
 * <p>Who sees everything needs no list of owners, so that list is then just the person alone.
 */
public record Access(boolean seesAll, Set<Long> seen, boolean editsAll, Set<Long> editable) {

    public Access {
        seen = Set.copyOf(seen);
        editable = Set.copyOf(editable);
    }

    /**
     * Applies the organisation's rule to one person.
     *
     * @param team the members of the teams the person belongs to or manages
     */
    static Access of(long userId, Role role, AccessPolicy policy, Set<Long> team) {
        Set<Long> own = Set.of(userId);
        Set<Long> near = new TreeSet<>(team);
        near.add(userId);
        return switch (role) {
            case ADMIN -> new Access(true, own, true, own);
            case MANAGER -> new Access(policy.sight() == Sight.ALL, near, false, near);
            case REP -> {
                Set<Long> seen = policy.sight() == Sight.OWN ? own : near;
                Set<Long> editable = policy.editing() == Editing.OWN ? own : seen;
                yield new Access(policy.sight() == Sight.ALL, seen, false, editable);
            }
        };
    }
}
