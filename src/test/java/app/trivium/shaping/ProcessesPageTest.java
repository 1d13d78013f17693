package app.trivium.shaping;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import app.trivium.process.ProcessFields;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import app.trivium.process.SalesProcesses;
import app.trivium.process.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of sales processes, as an admin shapes it. */
@DatabaseTest
class ProcessesPageTest {

    private static final String LIST = "/settings/processes";

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Processes processes;

    @Autowired
    SalesProcesses shaped;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void an_admin() {
        ada = cast.ada();
    }

    @Test
    void the_list_tells_open_deals_and_the_default() throws Exception {
        pipeline.deal(cast.dana(), "Rollout");

        send(get(LIST))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("New business")))
                .andExpect(content().string(containsString("1 deal")))
                .andExpect(content().string(containsString("default")));
    }

    @Test
    void a_blank_process_has_one_stage_a_journey_and_deals_can_stand_in_it() throws Exception {
        send(post(LIST).param("name", "Renewals").param("copyOf", "")).andExpect(status().isSeeOther());

        ProcessMap renewals = processes.map(idOf("Renewals"));
        for (Journey journey : Journey.values()) {
            assertThat(renewals.stages(journey)).hasSize(1);
        }
        assertThat(renewals.gap(
                        renewals.first(Journey.SELLER).id(),
                        renewals.first(Journey.BUYER).id()))
                .isZero();
        assertThat(acts("PROCESS")).contains("added");
    }

    @Test
    void a_copy_has_the_stages_the_table_and_the_advice_of_the_original() throws Exception {
        send(post(LIST).param("name", "Renewals").param("copyOf", "1")).andExpect(status().isSeeOther());

        ProcessMap original = processes.map(1);
        ProcessMap copy = processes.map(idOf("Renewals"));
        assertThat(copy.stages(Journey.SELLER))
                .extracting(Stage::name)
                .containsExactly("Prospect", "Rapport", "Qualify", "Present", "Close");
        for (Stage stage : copy.stages(Journey.SELLER)) {
            Stage like = original.stages(Journey.SELLER).get(stage.position() - 1);
            assertThat(copy.expected(Journey.BUYER, stage.id()).name())
                    .isEqualTo(original.expected(Journey.BUYER, like.id()).name());
        }
        assertThat(copy.advice(
                        copy.stages(Journey.SELLER).get(3).id(),
                        copy.first(Journey.BUYER).id()))
                .isEqualTo(original.advice(Pipeline.PRESENT, 6));
    }

    @Test
    void a_name_that_cannot_be_taken_is_said_so_and_kept() throws Exception {
        send(post(LIST).param("name", "new BUSINESS").param("copyOf", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("new BUSINESS")))
                .andExpect(content().string(containsString("There is a sales process of this name already.")));
        send(post(LIST).param("name", " ")).andExpect(status().isUnprocessableContent());
        send(post(LIST).param("name", "x".repeat(10_000))).andExpect(status().isUnprocessableContent());
        send(post(LIST).param("name", "<script>alert(1)</script>").param("copyOf", ""))
                .andExpect(status().isSeeOther());
        send(get(LIST))
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(containsString("&lt;script&gt;alert(1)")));
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        for (String id : new String[] {"99", "999999999999999", "seven"}) {
            send(get(LIST + "/" + id)).andExpect(status().isNotFound());
            send(post(LIST + "/" + id + "/archive")).andExpect(status().isNotFound());
            send(post(LIST + "/" + id + "/place").param("position", "1")).andExpect(status().isNotFound());
        }
        send(post(LIST).param("name", "Copy").param("copyOf", "99")).andExpect(status().isNotFound());
        send(get(LIST + "/1").param("stage", "99")).andExpect(status().isNotFound());
    }

    @Test
    void processes_are_renamed_and_of_two_who_do_so_the_later_is_told() throws Exception {
        send(post(LIST + "/1").param("name", "Sales").param("edition", "0")).andExpect(redirectedUrl(LIST + "/1"));

        send(post(LIST + "/1").param("name", "Selling").param("edition", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King has changed Sales since you opened this page.")))
                .andExpect(content().string(containsString("value=\"Selling\"")))
                .andExpect(content().string(containsString("name=\"edition\" value=\"1\"")));
        send(post(LIST + "/1").param("name", "Selling").param("edition", "1")).andExpect(status().isSeeOther());
        assertThat(processes.map(1).name()).isEqualTo("Selling");
    }

    @Test
    void processes_are_put_in_order() throws Exception {
        long renewals = shaped.copy(ada, new ProcessFields("Renewals", ""), 1);
        long partners = shaped.copy(ada, new ProcessFields("Partners", ""), 1);

        send(post(LIST + "/" + partners + "/place").param("position", "1")).andExpect(redirectedUrl(LIST));

        assertThat(processes.choices()).extracting(Processes.Choice::id).containsExactly(partners, 1L, renewals);
        send(post(LIST + "/" + partners + "/place").param("position", "-3"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void neither_the_default_nor_a_process_with_open_deals_is_archived() throws Exception {
        pipeline.deal(cast.dana(), "Rollout");
        send(post(LIST + "/1/archive"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("one open deal stands in it")));

        long renewals = shaped.copy(ada, new ProcessFields("Renewals", ""), 1);
        send(post(LIST + "/" + renewals + "/default")).andExpect(status().isSeeOther());
        assertThat(processes.defaultId()).isEqualTo(renewals);
        send(post(LIST + "/" + renewals + "/archive"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Renewals is the default.")));
    }

    @Test
    void a_process_is_archived_and_brought_back() throws Exception {
        long renewals = shaped.copy(ada, new ProcessFields("Renewals", ""), 1);

        send(post(LIST + "/" + renewals + "/archive")).andExpect(status().isSeeOther());
        assertThat(processes.choices()).extracting(Processes.Choice::id).containsExactly(1L);
        send(post(LIST + "/" + renewals + "/default")).andExpect(status().isConflict());
        send(get(LIST + "/" + renewals)).andExpect(content().string(containsString("This process is archived")));

        send(post(LIST + "/" + renewals + "/return")).andExpect(status().isSeeOther());
        assertThat(processes.choices()).extracting(Processes.Choice::id).containsExactly(1L, renewals);
        assertThat(acts("PROCESS")).contains("archived", "broughtBack");
    }

    @Test
    void only_admins_come_in() throws Exception {
        browser.perform(get(LIST).with(as(cast.dana()))).andExpect(status().isForbidden());
        browser.perform(post(LIST + "/1")
                        .param("name", "Mine")
                        .param("edition", "0")
                        .with(as(cast.tess())))
                .andExpect(status().isForbidden());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(ada)));
    }

    private long idOf(String name) {
        return jdbc.sql("select id from sales_process where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private Iterable<String> acts(String area) {
        return jdbc.sql("select act from audit_entry where area = :area")
                .param("area", area)
                .query(String.class)
                .list();
    }
}
