package app.trivium.demo;

import app.trivium.account.AccountFields;
import app.trivium.account.Accounts;
import app.trivium.account.People;
import app.trivium.account.PersonFields;
import app.trivium.customfield.CustomValues;
import app.trivium.identity.Actor;
import app.trivium.identity.NewUser;
import app.trivium.identity.Role;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.money.Currencies;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the demo company: two teams, six people, their accounts and the deals of the past half year. */
@Component
class DemoCompany {

    private final JdbcClient jdbc;
    private final Users users;
    private final Teams teams;
    private final Currencies currencies;
    private final Accounts accounts;
    private final People people;
    private final DemoDeals deals;
    private final DemoTalk talk;
    private final DemoChecklists checklists;
    private final Clock clock;

    DemoCompany(
            JdbcClient jdbc,
            Users users,
            Teams teams,
            Currencies currencies,
            Accounts accounts,
            People people,
            DemoDeals deals,
            DemoTalk talk,
            DemoChecklists checklists,
            Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.teams = teams;
        this.currencies = currencies;
        this.accounts = accounts;
        this.people = people;
        this.deals = deals;
        this.talk = talk;
        this.checklists = checklists;
        this.clock = clock;
    }

    /** Founds the company unless somebody is there already. All of it, or in case of an error nothing. */
    @Transactional
    public void found() {
        boolean empty = jdbc.sql("select not exists (select from app_user)")
                .query(Boolean.class)
                .single();
        if (!empty) {
            return;
        }
        Named<Actor> staff = hire();
        stateRates(staff.of("ada"));
        Named<Long> accountIds = openAccounts(staff);
        Named<Long> personIds = meetPeople(staff, accountIds);
        Named<Long> dealIds = deals.open(staff, accountIds);
        talk.name(staff.of("ada"), dealIds, personIds);
        talk.write(staff, dealIds);
        checklists.write(staff.of("ada"));
    }

    private Named<Actor> hire() {
        Actor ada = actor(users.begin("Ada King", "ada@trivium.example"));
        long west = teams.add(ada, "West", null);
        long east = teams.add(ada, "East", null);
        long tess = hire(ada, "Tess Jordan", Role.MANAGER, null);
        teams.change(ada, west, "West", null, Set.of(tess));
        teams.change(ada, east, "East", null, Set.of(tess));
        Map<String, Long> hired = Map.of(
                "tess", tess,
                "dana", hire(ada, "Dana Kim", Role.REP, west),
                "cleo", hire(ada, "Cleo Lang", Role.REP, west),
                "marco", hire(ada, "Marco Ruiz", Role.REP, east),
                "mina", hire(ada, "Mina Roth", Role.REP, east));
        // looked up when all are there, since what one may do depends on who else is in the team
        Named<Actor> staff = new Named<>();
        staff.put("ada", ada);
        hired.forEach((name, id) -> staff.put(name, actor(id)));
        return staff;
    }

    private long hire(Actor ada, String name, Role role, @Nullable Long team) {
        String first = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
        return users.add(ada, new NewUser(name, first + "@trivium.example", role, team));
    }

    private Actor actor(long id) {
        return users.actor(id).orElseThrow();
    }

    private void stateRates(Actor ada) {
        LocalDate today = LocalDate.now(clock);
        currencies.state(ada, "EUR", new BigDecimal("1.08"), today);
        currencies.state(ada, "GBP", new BigDecimal("1.27"), today);
        currencies.state(ada, "CHF", new BigDecimal("1.12"), today);
    }

    private Named<Long> openAccounts(Named<Actor> staff) {
        Named<Long> ids = new Named<>();
        for (Sheet.Line line : Sheet.lines("accounts.csv")) {
            Actor owner = staff.of(line.text("owner"));
            var fields = new AccountFields(
                    line.text("name"),
                    line.text("industry"),
                    line.text("website"),
                    null,
                    line.text("city"),
                    line.text("country"),
                    line.number("employees"),
                    null,
                    null,
                    owner.id(),
                    null,
                    CustomValues.NONE);
            ids.put(line.text("name"), accounts.add(owner, fields, null, UUID.randomUUID()));
        }
        return ids;
    }

    private Named<Long> meetPeople(Named<Actor> staff, Named<Long> accountIds) {
        Actor ada = staff.of("ada");
        Named<Long> ids = new Named<>();
        for (Sheet.Line line : Sheet.lines("people.csv")) {
            var fields = new PersonFields(
                    accountIds.of(line.text("account")),
                    line.text("name"),
                    line.text("job_title"),
                    line.text("email"),
                    line.text("phone"),
                    null,
                    CustomValues.NONE);
            ids.put(line.text("name"), people.add(ada, fields, UUID.randomUUID()));
        }
        return ids;
    }
}
