package app.trivium.settings;

import app.trivium.identity.Actor;
import app.trivium.identity.TeamOrder;
import app.trivium.identity.Teams;
import app.trivium.web.FormReading;
import app.trivium.web.Parsing;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the browser sent of a team. */
record TeamForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String parent,
        @Nullable List<String> managers) {

    static final TeamForm EMPTY = new TeamForm(null, null, null, List.of());

    public boolean isManagedBy(long userId) {
        return managers != null && managers.contains(Long.toString(userId));
    }

    @Nullable Long add(Teams teams, Actor admin, FormReading reading) {
        String checkedName = reading.of(() -> Parsing.line(name, "name", Teams.LONGEST_NAME));
        Long checkedParent = reading.of(() -> Parsing.id(parent, "parent"));
        if (checkedName == null || reading.failed()) {
            return null;
        }
        return reading.of(() -> teams.add(admin, checkedName, checkedParent));
    }

    void save(Teams teams, Actor admin, long id, FormReading reading) {
        String checkedName = reading.of(() -> Parsing.line(name, "name", Teams.LONGEST_NAME));
        Long checkedParent = reading.of(() -> Parsing.id(parent, "parent"));
        Set<Long> checkedManagers = reading.of(this::managerIds);
        if (checkedName != null && checkedManagers != null && !reading.failed()) {
            reading.of(() -> {
                teams.change(
                        admin,
                        id,
                        Parsing.version(version),
                        new TeamOrder(checkedName, checkedParent, checkedManagers));
                return true;
            });
        }
    }

    private Set<Long> managerIds() {
        return managers == null
                ? new HashSet<>()
                : managers.stream()
                        .map(id -> Parsing.id(id, "managers"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }
}
