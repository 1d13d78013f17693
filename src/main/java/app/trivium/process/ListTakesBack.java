package app.trivium.process;

import app.trivium.audit.Area;
import app.trivium.audit.AuditEntry;
import app.trivium.identity.Actor;
import app.trivium.identity.TakesBack;
import app.trivium.process.KeptList.Entry;
import app.trivium.web.Conflict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes back what was done to entries of lists. What was added is archived as long as no deal bears it; a merge that
 * touched a deal stays, since nobody can tell afterwards which deals were whose.
 */
@Component
class ListTakesBack implements TakesBack {

    private final List<KeptList<?>> lists;

    ListTakesBack(List<KeptList<?>> lists) {
        this.lists = lists;
    }

    @Override
    public Area area() {
        return Area.LIST;
    }

    @Override
    public void hold(Actor admin, AuditEntry entry) {
        list(entry).ifPresent(list -> list.begin(admin));
    }

    @Override
    public Map<String, @Nullable String> state(AuditEntry entry) {
        return list(entry).map(list -> state(list.entries(), entry.subjectId())).orElse(Map.of());
    }

    private static Map<String, @Nullable String> state(List<Entry> entries, long id) {
        List<Entry> offered =
                entries.stream().filter(entry -> !entry.archived()).toList();
        Map<String, @Nullable String> state = new HashMap<>();
        entries.stream().filter(entry -> entry.id() == id).forEach(entry -> {
            state.put("name", entry.name());
            state.put("archived", entry.mergedInto() == null ? String.valueOf(entry.archived()) : "merged");
            if (!entry.archived()) {
                state.put("position", String.valueOf(offered.indexOf(entry) + 1));
            }
        });
        return state;
    }

    @Override
    public Optional<Conflict> objection(AuditEntry entry) {
        long deals = entry.act().endsWith(".added")
                ? list(entry).map(list -> list.deals().get(entry.subjectId())).orElse(0L)
                : 0;
        return deals == 0 ? Optional.empty() : Optional.of(new Conflict("process.list.borne", entry.subject(), deals));
    }

    @Override
    public void giveBack(Actor admin, AuditEntry told, Map<String, @Nullable String> was) {
        KeptList<?> list = list(told).orElseThrow();
        long id = told.subjectId();
        long seen = list.entries().stream()
                .filter(entry -> entry.id() == id)
                .mapToLong(Entry::edition)
                .findFirst()
                .orElseThrow();
        was.forEach((field, value) -> {
            String earlier = Objects.requireNonNull(value);
            switch (field) {
                case "name" -> list.rename(admin, id, seen, earlier);
                case "position" -> list.place(admin, id, Integer.parseInt(earlier));
                default -> archive(list, admin, id, seen, Boolean.parseBoolean(earlier));
            }
        });
    }

    private static void archive(KeptList<?> list, Actor admin, long id, long seen, boolean archived) {
        if (archived) {
            list.archive(admin, id, seen);
        } else {
            list.bringBack(admin, id, seen);
        }
    }

    /** Acts on lists begin with what the list is called. */
    private Optional<KeptList<?>> list(AuditEntry entry) {
        String slug = entry.act().replaceFirst("\\..*", "");
        for (KeptList<?> list : lists) {
            if (list.slug().equals(slug)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }
}
