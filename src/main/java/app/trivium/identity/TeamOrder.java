package app.trivium.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a team is to be: its name, the team it stands below, and who manages it. */
public record TeamOrder(String name, @Nullable Long parentId, Set<Long> managerIds) {

    public TeamOrder {
        managerIds = Set.copyOf(managerIds);
    }
}
