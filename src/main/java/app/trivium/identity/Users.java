package app.trivium.identity;

import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who work with Trivium. */
@Service
@Transactional
public class Users {

    public static final int LONGEST_NAME = 120;

    private final UserRepository users;
    private final TeamRepository teams;
    private final ActorQuery actors;
    private final Sessions sessions;
    private final AccessPolicies policies;
    private final UserCount count;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Users(
            UserRepository users,
            TeamRepository teams,
            ActorQuery actors,
            Sessions sessions,
            AccessPolicies policies,
            UserCount count,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.users = users;
        this.teams = teams;
        this.actors = actors;
        this.sessions = sessions;
        this.policies = policies;
        this.count = count;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Somebody as they may act now; nobody if unknown or disabled. For work that goes on after the request. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(long id) {
        return actors.byId(id);
    }

    /** Several people as they may act now; without those who are unknown or disabled. */
    @Transactional(readOnly = true)
    public List<Actor> actors(Collection<Long> ids) {
        return actors.byIds(ids);
    }

    /** Those whose deals the actor may see, to pick from. */
    @Transactional(readOnly = true)
    public List<UserChoice> choices(Actor actor) {
        return jdbc.sql("select id, name, team_id, disabled_at is null as active from app_user where "
                        + actor.sees("id") + " order by name collate \"und-x-icu\", id")
                .param("seen", actor.seen())
                .query(UserChoice.class)
                .list();
    }

    /** Adds the very first person, an admin. Of two at the same time one is refused. */
    public long begin(String name, String email) {
        policies.lock();
        if (!count.isNone()) {
            throw new Conflict("identity.setup.done");
        }
        return users.saveAndFlush(new User(new NewUser(name, email, Role.ADMIN, null), clock.instant()))
                .id();
    }

    /** Adds somebody, who starts with the language and time zone of the admin who adds them. */
    public long add(Actor admin, NewUser person) {
        onlyAdmin(admin);
        policies.lock();
        if (users.findByEmail(person.email()).isPresent()) {
            throw new Invalid("email", "identity.email.taken");
        }
        checkTeam(person.teamId());
        return users.saveAndFlush(new User(person.with(admin.locale(), admin.zone()), clock.instant()))
                .id();
    }

    public void assign(Actor admin, long id, Role role, @Nullable Long teamId) {
        onlyAdmin(admin);
        checkTeam(teamId);
        policies.lock();
        User user = get(id);
        if (role != Role.ADMIN) {
            keepAnAdmin(user);
        }
        user.assign(role, teamId);
        if (role == Role.REP) {
            teams.findManagedBy(id).forEach(team -> team.loseManager(id));
        }
    }

    public void disable(Actor admin, long id) {
        onlyAdmin(admin);
        policies.lock();
        User user = get(id);
        keepAnAdmin(user);
        events.publishEvent(user.disable(clock.instant()));
        sessions.endAll(id, "");
    }

    public void enable(Actor admin, long id) {
        onlyAdmin(admin);
        get(id).enable();
    }

    public void prefer(Actor actor, String name, Locale locale, ZoneId zone, Theme theme) {
        get(actor.id()).prefer(name, locale, zone, theme);
    }

    /**
     * Takes the password somebody chose, as its hash; every session they had ends but the one to spare.
     *
     * @param spared the name of a session; empty to spare none
     */
    public void choosePassword(long id, String hash, String spared) {
        get(id).choosePassword(hash);
        sessions.endAll(id, spared);
    }

    private User get(long id) {
        return users.findById(id).orElseThrow(() -> new NotFound("identity.user.unknown"));
    }

    private void checkTeam(@Nullable Long teamId) {
        if (teamId != null && teams.findById(teamId).isEmpty()) {
            throw new Invalid("team", "web.choice.unknown");
        }
    }

    private void keepAnAdmin(User user) {
        if (user.isActiveAdmin() && users.countActiveAdmins() == 1) {
            throw new Conflict("identity.admin.last");
        }
    }

    private static void onlyAdmin(Actor actor) {
        if (!actor.isAdmin()) {
            throw new Forbidden("identity.admins.only");
        }
    }
}
