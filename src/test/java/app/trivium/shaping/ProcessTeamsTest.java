package app.trivium.shaping;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.deal.DealFields;
import app.trivium.deal.Deals;
import app.trivium.deal.NewDeal;
import app.trivium.deal.ProcessChanges;
import app.trivium.deal.ProcessOrder;
import app.trivium.deal.Undo;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiScope;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.NewApiToken;
import app.trivium.identity.NewUser;
import app.trivium.identity.Role;
import app.trivium.identity.Teams;
import app.trivium.identity.Users;
import app.trivium.process.Journey;
import app.trivium.process.Processes;
import app.trivium.process.SalesProcesses;
import app.trivium.web.Conflict;
import app.trivium.web.Invalid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A process that only some teams use. */
@DatabaseTest
class ProcessTeamsTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Deals deals;

    @Autowired
    ProcessChanges changes;

    @Autowired
    Undo undo;

    @Autowired
    Processes processes;

    @Autowired
    SalesProcesses salesProcesses;

    @Autowired
    Teams teams;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;
    private Actor marco;
    private long renewals;

    @BeforeEach
    void renewals_are_for_the_west() {
        ada = cast.ada();
        marco = cast.marco();
        renewals = cast.renewals();
        salesProcesses.restrict(ada, renewals, 0, Set.of(cast.west()));
    }

    @Test
    void its_teams_and_those_below_open_deals_in_it_and_managers_of_any_of_them_and_above() {
        long coast = teams.add(ada, "West Coast", cast.west());
        long sales = teams.add(ada, "Sales", null);
        Actor tess = cast.tess();
        teams.change(ada, cast.west(), "West", sales, Set.of(tess.id()));
        Actor below = manager("Bo Lind", null, coast, "West Coast", cast.west());
        Actor above = manager("Al Roth", null, sales, "Sales", null);
        Actor beside = manager("Eve Stone", null, cast.east(), "East", null);
        Actor rep = person("Nia Cole", Role.REP, coast);
        Actor repAbove = person("Max Winter", Role.REP, sales);

        for (Actor user : List.of(cast.dana(), rep, tess, below, above, ada)) {
            assertThat(processes.choices(user))
                    .as(user.name())
                    .extracting(Processes.Choice::id)
                    .contains(renewals);
            assertThat(open(user)).isPositive();
        }
        for (Actor user : List.of(marco, repAbove, beside)) {
            assertThat(processes.choices(user))
                    .as(user.name())
                    .extracting(Processes.Choice::id)
                    .containsExactly(1L);
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> open(user))
                    .withMessage("process.notYours");
        }
    }

    @Test
    void nobody_else_gets_a_deal_into_it_by_any_path() throws Exception {
        long deal = cast.deal("Rollout", cast.konex(), marco);
        String words = "Renewals is not used in your team";
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(
                        () -> changes.change(marco, deal, new ProcessOrder(renewals, Map.of(), 0, UUID.randomUUID())));
        browser.perform(post("/deals/" + deal + "/process")
                        .param("process", String.valueOf(renewals))
                        .param("version", "0")
                        .with(as(marco)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
        browser.perform(post("/deals/new")
                        .param("process", String.valueOf(renewals))
                        .param("name", "Renewal")
                        .param("account", "Konex")
                        .with(as(marco)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
        browser.perform(post("/boards/" + renewals + "/seller/deals")
                        .param("dealStage", first())
                        .param("dealName", "Renewal")
                        .param("dealAccount", "Konex")
                        .with(as(marco)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(words)));
        String token = tokens.issue(marco, new NewApiToken("Script", ApiScope.WRITE, 30, UUID.randomUUID()))
                .text();
        browser.perform(post("/api/v1/deals")
                        .header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .content("{\"name\": \"Renewal\", \"account\": %d, \"process\": %d}"
                                .formatted(cast.konex(), renewals)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.field").value("process"));
        browser.perform(get("/api/v1/processes").header("Authorization", "Bearer " + token))
                .andExpect(jsonPath("$.items[0].open").value(true))
                .andExpect(jsonPath("$.items[1].open").value(false));
        assertThat(jdbc.sql("select count(*) from deal where process_id = :process")
                        .param("process", renewals)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_does_not_use_it_is_not_offered_it_and_sees_its_deals_all_the_same() throws Exception {
        long deal = cast.deal("Rollout", cast.konex(), marco);
        open(cast.dana());
        for (String page : List.of("/boards/1/seller", "/boards/1/alignment", "/deals", "/deals/new")) {
            browser.perform(get(page).with(as(cast.dana()))).andExpect(content().string(containsString("Renewals")));
            browser.perform(get(page).with(as(marco)))
                    .andExpect(content().string(not(containsString("process=" + renewals))))
                    .andExpect(content().string(not(containsString("/boards/" + renewals + "/"))));
        }
        browser.perform(get("/deals/" + deal).with(as(marco)))
                .andExpect(content().string(not(containsString("/deals/" + deal + "/process"))));

        browser.perform(get("/boards/" + renewals + "/seller").with(as(marco)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Renewal of Dana Kim")))
                .andExpect(content().string(containsString("/boards/1/seller")))
                .andExpect(content().string(not(containsString("Add deal"))));
        browser.perform(get("/boards/" + renewals + "/seller").with(as(cast.dana())))
                .andExpect(content().string(containsString("Add deal")));
    }

    @Test
    void a_deal_that_is_in_it_goes_on_and_one_that_left_it_may_go_back() {
        long deal = open(cast.dana());
        UUID gesture = UUID.randomUUID();
        changes.change(cast.dana(), deal, new ProcessOrder(1, Map.of(), 0, gesture));
        salesProcesses.restrict(ada, renewals, 1, Set.of(cast.east()));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> open(cast.dana()));

        undo.undo(cast.dana(), deal, gesture, UUID.randomUUID());

        assertThat(jdbc.sql("select process_id from deal where id = :id")
                        .param("id", deal)
                        .query(Long.class)
                        .single())
                .isEqualTo(renewals);
    }

    @Test
    void an_admin_chooses_the_teams_and_the_log_tells() throws Exception {
        String page = "/settings/processes/" + renewals;
        browser.perform(get(page).with(as(ada))).andExpect(content().string(containsString("Who uses it")));
        String east = String.valueOf(cast.east());

        browser.perform(post(page + "/teams")
                        .param("teams", east)
                        .param("edition", "1")
                        .with(as(ada)))
                .andExpect(redirectedUrl(page));
        browser.perform(post(page + "/teams").param("edition", "1").with(as(ada)))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King has changed Renewals since you opened")));
        browser.perform(post(page + "/teams")
                        .param("teams", "99")
                        .param("edition", "2")
                        .with(as(ada)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post(page + "/teams")
                        .param("teams", east)
                        .param("edition", "0")
                        .with(as(marco)))
                .andExpect(status().isForbidden());

        assertThat(jdbc.sql("select concat(before ->> 'teams', ' ', after ->> 'teams') from audit_entry "
                                + "where area = 'PROCESS' and act = 'changed' order by id")
                        .query(String.class)
                        .list())
                .containsExactly(" West", "West East");
    }

    @Test
    void the_default_is_everybodys() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> salesProcesses.restrict(ada, 1, 0, Set.of(cast.west())))
                .withMessage("process.teams.default");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> salesProcesses.makeDefault(ada, renewals))
                .withMessage("process.default.restricted");
        assertThat(processes.defaultId()).isEqualTo(1);
    }

    private long open(Actor actor) {
        var fields = new DealFields(
                "Renewal of " + actor.name(), cast.acme(), actor.id(), null, null, null, null, null, null);
        return deals.open(actor, NewDeal.at(processes.map(renewals), fields, List.of(), UUID.randomUUID()));
    }

    private String first() {
        return String.valueOf(processes.map(renewals).first(Journey.SELLER).id());
    }

    private Actor manager(String name, @Nullable Long member, long manages, String team, @Nullable Long parent) {
        Actor manager = person(name, Role.MANAGER, member);
        teams.change(ada, manages, team, parent, Set.of(manager.id()));
        return cast.again(manager.id());
    }

    private Actor person(String name, Role role, @Nullable Long team) {
        return cast.again(users.add(ada, new NewUser(name, Cast.email(name), role, team)));
    }
}
