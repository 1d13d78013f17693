package app.trivium.transfer;

import app.trivium.identity.Email;
import app.trivium.identity.Role;
import app.trivium.transfer.KnownUsers.KnownUser;
import app.trivium.web.Invalid;
import app.trivium.web.Texts;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Users and their teams. Who is new can own deals at once, but signs in only after an admin has invited them. Nobody
 * gets another role.
 */
@Component
class TeamImport implements RowImport<TeamRow> {

    private final KnownUsers known;
    private final Staffing staffing;
    private final Texts texts;

    TeamImport(KnownUsers known, Staffing staffing, Texts texts) {
        this.known = known;
        this.staffing = staffing;
        this.texts = texts;
    }

    @Override
    public Kind kind() {
        return Kind.TEAMS;
    }

    @Override
    public List<RowPlan<TeamRow>> plan(Batch batch) {
        List<RowReader> readers = batch.readers();
        List<String> names = new ArrayList<>();
        List<String> emails = new ArrayList<>();
        for (RowReader reader : readers) {
            names.add(reader.cell(FixedTarget.USER_NAME));
            names.add(reader.cell(FixedTarget.USER_MANAGER));
            emails.add(email(batch, reader.cell(FixedTarget.USER_EMAIL), reader.cell(FixedTarget.USER_NAME)));
            emails.add(email(batch, "", reader.cell(FixedTarget.USER_MANAGER)));
        }
        List<KnownUser> users = known.of(names, emails);
        return readers.stream().map(reader -> plan(batch, reader, users)).toList();
    }

    private RowPlan<TeamRow> plan(Batch batch, RowReader reader, List<KnownUser> users) {
        if (!batch.actor().isAdmin()) {
            reader.fail(FixedTarget.USER_NAME, "transfer.teams.admins");
        }
        String name = reader.needed(FixedTarget.USER_NAME, 120);
        String manager = reader.line(FixedTarget.USER_MANAGER, 120);
        String office = reader.line(FixedTarget.USER_OFFICE, 80);
        if (reader.failed() || name == null) {
            return RowPlan.rejected(reader.row(), reader.problems());
        }
        String email = email(batch, reader.cell(FixedTarget.USER_EMAIL), name);
        KnownUser user = find(reader, FixedTarget.USER_EMAIL, users, name, email);
        String bossEmail = manager == null ? "" : email(batch, "", manager);
        KnownUser boss = manager == null ? null : find(reader, FixedTarget.USER_MANAGER, users, manager, bossEmail);
        if (boss != null && boss.role() == Role.REP) {
            reader.fail(FixedTarget.USER_MANAGER, "transfer.problem.notManager", boss.name());
        }
        if (reader.failed()) {
            return RowPlan.rejected(reader.row(), reader.problems());
        }
        String team = team(reader, manager, office);
        batch.ground().promiseUser(name);
        if (manager != null) {
            batch.ground().promiseUser(manager);
        }
        TeamRow row = new TeamRow(name, email, manager, bossEmail, team, office);
        if (user == null) {
            return RowPlan.added(reader.row(), row);
        }
        boolean same = team == null || team.equalsIgnoreCase(user.team());
        return same && (manager == null || boss != null)
                ? RowPlan.unchanged(reader.row())
                : RowPlan.updated(reader.row(), row);
    }

    private @Nullable String team(RowReader reader, @Nullable String manager, @Nullable String office) {
        String team = reader.line(FixedTarget.USER_TEAM, 80);
        if (team != null) {
            return team;
        }
        return manager == null ? office : shortened(texts.of("transfer.team.of", manager));
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) : name;
    }

    /** By address, else by name. The address of somebody else, or of somebody disabled, cannot be used. */
    private static @Nullable KnownUser find(
            RowReader reader, FixedTarget target, List<KnownUser> users, String name, String email) {
        KnownUser byEmail = first(users, user -> user.email().equalsIgnoreCase(email));
        KnownUser byName = first(users, user -> Ground.lower(user.name()).equals(Ground.lower(name)));
        KnownUser user = byName == null ? byEmail : byName;
        if (byEmail != null
                && byName == null
                && reader.cell(FixedTarget.USER_EMAIL).isEmpty()) {
            reader.fail(target, "identity.email.taken");
        } else if (user != null && !user.active()) {
            reader.fail(target, "transfer.problem.disabled", user.name());
        } else if (user == null) {
            checkEmail(reader, target, email);
        }
        return user;
    }

    private static void checkEmail(RowReader reader, FixedTarget target, String email) {
        try {
            Email.parse(email, target.key());
        } catch (Invalid refusal) {
            reader.fail(refusal, target);
        }
    }

    private static @Nullable KnownUser first(List<KnownUser> users, Predicate<KnownUser> condition) {
        return users.stream().filter(condition).findFirst().orElse(null);
    }

    /** "anna.snelling@example.com", unless the file has an address. */
    private static String email(Batch batch, String given, String name) {
        if (!given.isEmpty()) {
            return given;
        }
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String local = letters.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}-]+", ".")
                .replaceAll("^\\.|\\.$", "");
        return local + "@" + batch.mapping().options().mailDomain();
    }

    @Override
    public void carryOut(Batch batch, List<RowPlan<TeamRow>> plans, Touched touched) {
        plans.forEach(plan -> staffing.place(batch.actor(), Objects.requireNonNull(plan.work())));
    }
}
