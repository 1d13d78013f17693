package app.trivium.settings;

import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import org.jspecify.annotations.Nullable;

/** What the browser sent of the rule of access. */
record AccessForm(@Nullable String sight, @Nullable String editing) {

    static AccessForm of(AccessPolicy policy) {
        return new AccessForm(policy.sight().name(), policy.editing().name());
    }

    void save(AccessPolicies policies, Actor admin, FormReading reading) {
        Sight checkedSight = reading.of(() -> picked(sight, "sight", Sight.class));
        Editing checkedEditing = reading.of(() -> picked(editing, "editing", Editing.class));
        if (checkedSight != null && checkedEditing != null) {
            policies.decide(admin, new AccessPolicy(checkedSight, checkedEditing));
        }
    }

    private static <E extends Enum<E>> E picked(@Nullable String typed, String field, Class<E> type) {
        E choice = Parsing.choice(typed, field, type);
        if (choice == null) {
            throw new Invalid(field, "web.choice.unknown");
        }
        return choice;
    }
}
