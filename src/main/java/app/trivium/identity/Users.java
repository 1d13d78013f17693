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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
    private final UserLog log;
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
            UserLog log,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.users = users;
        this.teams = teams;
        this.actors = actors;
        this.sessions = sessions;
        this.policies = policies;
        this.count = count;
        this.log = log;
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
        User first = users.saveAndFlush(new User(new NewUser(name, email, Role.ADMIN, null), clock.instant()));
        log.added(first.id(), first);
        return first.id();
    }

    /** Adds somebody, who starts with the language and time zone of the admin who adds them. */
    public long add(Actor admin, NewUser person) {
        onlyAdmin(admin);
        policies.lock();
        if (users.findByEmail(person.email()).isPresent()) {
            throw new Invalid("email", "identity.email.taken");
        }
        checkTeam(person.teamId());
        User user = users.saveAndFlush(new User(person.with(admin.locale(), admin.zone()), clock.instant()));
        log.added(admin.id(), user);
        return user.id();
    }

    /** Gives somebody a role and a team whatever they have now, for imports. */
    public void assign(Actor admin, long id, Role role, @Nullable Long teamId) {
        onlyAdmin(admin);
        policies.lock();
        assign(admin, get(id), role, teamId);
    }

    /** Gives somebody a role and a team, unless another admin has changed them since the version this one saw. */
    public void assign(Actor admin, long id, long seenVersion, Role role, @Nullable Long teamId) {
        onlyAdmin(admin);
        policies.lock();
        User user = get(id);
        log.refuseUnlessSeen(user, seenVersion);
        assign(admin, user, role, teamId);
    }

    private void assign(Actor admin, User user, Role role, @Nullable Long teamId) {
        checkTeam(teamId);
        if (role != Role.ADMIN) {
            keepAnAdmin(user);
        }
        Map<String, @Nullable String> was = log.state(user);
        Map<String, @Nullable String> keys = log.keys(user);
        user.assign(role, teamId);
        if (role == Role.REP) {
            teams.findManagedBy(user.id()).forEach(team -> team.loseManager(user.id()));
        }
        log.assigned(admin.id(), user, was, keys);
    }

    /** Keeps other admins off until the transaction ends; refused if the user was changed since the version seen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Actor admin, long id, long seenVersion) {
        onlyAdmin(admin);
        policies.lock();
        log.refuseUnlessSeen(get(id), seenVersion);
    }

    public void disable(Actor admin, long id) {
        onlyAdmin(admin);
        policies.lock();
        User user = get(id);
        keepAnAdmin(user);
        if (!user.isDisabled()) {
            log.done(admin.id(), "disabled", user);
        }
        events.publishEvent(user.disable(clock.instant()));
        sessions.endAll(id, "");
    }

    public void enable(Actor admin, long id) {
        onlyAdmin(admin);
        User user = get(id);
        if (user.isDisabled()) {
            log.done(admin.id(), "enabled", user);
        }
        user.enable();
    }

    /** Ends every session somebody has; of the admin's own all but the one they act in. */
    public void signOut(Actor admin, long id) {
        onlyAdmin(admin);
        log.done(admin.id(), "signedOut", get(id));
        sessions.endAll(id, id == admin.id() ? admin.session() : "");
    }

    /** Ends every session of the actor but the one they act in. */
    public void signOutElsewhere(Actor actor) {
        log.done(actor.id(), "signedOut", get(actor.id()));
        sessions.endAll(actor.id(), actor.session());
    }

    public void prefer(Actor actor, String name, Locale locale, ZoneId zone, Theme theme) {
        User user = get(actor.id());
        Map<String, @Nullable String> was = log.state(user);
        user.prefer(name, locale, zone, theme);
        log.changed(actor.id(), "profileChanged", user, was);
    }

    /**
     * Takes the password somebody chose, as its hash; every session they had ends but the one to spare.
     *
     * @param spared the name of a session; empty to spare none
     */
    public void choosePassword(long id, String hash, String spared) {
        User user = get(id);
        user.choosePassword(hash);
        log.done(id, "passwordChosen", user);
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
