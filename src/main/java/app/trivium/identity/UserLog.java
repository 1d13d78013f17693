package app.trivium.identity;

import app.trivium.audit.Area;
import app.trivium.audit.Change;
import app.trivium.web.Texts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the audit log is told of users, as people read it. */
@Component
class UserLog {

    private final ChangeLog log;
    private final TeamRepository teams;
    private final Texts texts;

    UserLog(ChangeLog log, TeamRepository teams, Texts texts) {
        this.log = log;
        this.teams = teams;
        this.texts = texts;
    }

    /** What of a user is told when it changes. */
    Map<String, @Nullable String> state(User user) {
        Map<String, @Nullable String> state = new HashMap<>();
        state.put("name", user.name());
        state.put("email", user.email());
        state.put("role", words("identity.role.", user.role()));
        state.put("team", team(user.teamId()));
        state.put("manages", managed(user.id()));
        state.put("locale", user.locale());
        state.put("zone", user.zone().getId());
        state.put("theme", words("identity.theme.", user.theme()));
        return state;
    }

    void added(long by, User user) {
        Map<String, @Nullable String> state = state(user);
        state.values().removeIf(value -> value == null);
        log.changed(by, change("added", user), Map.of(), state);
    }

    void changed(long by, String act, User user, Map<String, @Nullable String> was) {
        log.changed(by, change(act, user), was, state(user));
    }

    /** @param keys what {@link #keys} said before */
    void assigned(long by, User user, Map<String, @Nullable String> was, Map<String, @Nullable String> keys) {
        log.changed(by, change("assigned", user), was, state(user), keys, keys(user));
    }

    /** Role and teams as they are assigned. */
    Map<String, @Nullable String> keys(User user) {
        Map<String, @Nullable String> keys = new HashMap<>();
        keys.put("role", user.role().name());
        keys.put("team", Objects.toString(user.teamId(), null));
        keys.put(
                "manages",
                Ids.text(teams.findManagedBy(user.id()).stream().map(Team::id).toList()));
        return keys;
    }

    void done(long by, String act, User user) {
        log.done(by, change(act, user));
    }

    void refuseUnlessSeen(User user, long seenVersion) {
        if (user.version() != seenVersion) {
            throw log.overtaken(Area.USER, user.id());
        }
    }

    private static Change change(String act, User user) {
        return Change.of(Area.USER, act, user.id(), user.name());
    }

    private @Nullable String team(@Nullable Long id) {
        return id == null ? null : teams.findById(id).map(Team::name).orElse(null);
    }

    private @Nullable String managed(long userId) {
        String names = teams.findManagedBy(userId).stream()
                .map(Team::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private String words(String prefix, Enum<?> constant) {
        return texts.of(prefix + constant.name().toLowerCase(Locale.ROOT));
    }
}
