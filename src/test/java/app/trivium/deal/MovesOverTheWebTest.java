package app.trivium.deal;

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
import app.trivium.account.Accounts;
import app.trivium.identity.Actor;
import app.trivium.money.Money;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Processes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class MovesOverTheWebTest {

    @Autowired
    MockMvc web;

    @Autowired
    Deals deals;

    @Autowired
    Accounts accounts;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private ProcessMap process;
    private Actor dana;
    private long retrofit;

    @BeforeEach
    void a_deal_of_dana_at_qualify() {
        process = processes.map(processes.defaultId());
        dana = cast.dana();
        retrofit = open(dana, "Line 4 retrofit");
    }

    private long open(Actor owner, String name) {
        long acme = accounts.findOrAdd(owner, "Acme Corporation", UUID.randomUUID());
        var fields = new DealFields(
                name, acme, owner.id(), new Money(BigDecimal.valueOf(186_000), "USD"), null, null, null, null, null);
        var qualify = List.of(process.known(stage(Journey.SELLER, "Qualify")));
        return deals.open(owner, NewDeal.at(process, fields, qualify, UUID.randomUUID()));
    }

    private long stage(Journey journey, String name) {
        return process.stages(journey).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String present() {
        return Long.toString(stage(Journey.SELLER, "Present"));
    }

    private String stands(long deal, Journey journey) {
        return jdbc.sql("select s.name from deal d join stage s on s.id = d." + journey.slug()
                        + "_stage_id where d.id = :id")
                .param("id", deal)
                .query(String.class)
                .single();
    }

    private String version(long deal) {
        return jdbc.sql("select version from deal where id = :id")
                .param("id", deal)
                .query(String.class)
                .single();
    }

    private long historyLines() {
        return jdbc.sql(
                        "select (select count(*) from move) + (select count(*) from outcome) + (select count(*) from deal_change)")
                .query(Long.class)
                .single();
    }

    private ResultActions script(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.header("HX-Request", "true").with(as(actor)));
    }

    private ResultActions browser(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(as(actor)));
    }

    private MockHttpServletRequestBuilder move(long deal) {
        return post("/deals/{id}/moves", deal).param("version", version(deal));
    }

    private static Element toast(ResultActions answer) throws Exception {
        String html = answer.andReturn().getResponse().getContentAsString();
        return Jsoup.parse(html).expectFirst(".toast");
    }

    /** Sends the form of a toast as the browser would. */
    private ResultActions send(Actor actor, Element form) throws Exception {
        var request = post(form.attr("action"));
        form.select("input[name]").forEach(input -> request.param(input.attr("name"), input.val()));
        return script(actor, request);
    }

    @Test
    void a_move_by_script_is_told_in_a_toast_that_takes_it_back() throws Exception {
        ResultActions answer = script(dana, move(retrofit).param("seller", present()));

        answer.andExpect(status().isOk());
        Element toast = toast(answer);
        assertThat(toast.text()).contains("Line 4 retrofit moved from Qualify to Present");
        assertThat(toast.attr("data-deals")).isEqualTo(retrofit + ":" + version(retrofit));
        assertThat(stands(retrofit, Journey.SELLER)).isEqualTo("Present");

        send(dana, toast.expectFirst("form[data-key=u]")).andExpect(status().isOk());

        assertThat(stands(retrofit, Journey.SELLER)).isEqualTo("Qualify");
    }

    @Test
    void the_other_two_tracks_are_suggested_and_set_only_when_accepted() throws Exception {
        Element suggestion =
                toast(script(dana, move(retrofit).param("seller", present()))).expectFirst("form[data-key=a]");

        assertThat(suggestion.text()).contains("Also set buyer to Evaluation and marketer to Evaluating?");
        assertThat(stands(retrofit, Journey.BUYER)).isEqualTo("Identify need");

        send(dana, suggestion).andExpect(status().isOk());

        assertThat(stands(retrofit, Journey.BUYER)).isEqualTo("Evaluation");
        assertThat(stands(retrofit, Journey.MARKETER)).isEqualTo("Evaluating");
    }

    @Test
    void all_three_tracks_are_set_in_one_gesture() throws Exception {
        script(
                        dana,
                        move(retrofit)
                                .param("seller", present())
                                .param("buyer", Long.toString(stage(Journey.BUYER, "Evaluation")))
                                .param("marketer", Long.toString(stage(Journey.MARKETER, "Evaluating"))))
                .andExpect(content()
                        .string(containsString("seller to Present, buyer to Evaluation, marketer to Evaluating")));

        assertThat(version(retrofit)).isEqualTo("1");
    }

    @Test
    void without_script_the_form_leads_back_with_the_toast() throws Exception {
        browser(dana, move(retrofit).param("seller", present()).param("back", "/boards/1/seller?sort=amount"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/boards/1/seller?sort=amount"));

        assertThat(stands(retrofit, Journey.SELLER)).isEqualTo("Present");
    }

    @Test
    void nobody_is_led_away_to_another_site() throws Exception {
        browser(dana, move(retrofit).param("seller", present()).param("back", "//evil.example"))
                .andExpect(redirectedUrl("/deals/" + retrofit));
    }

    @Test
    void the_same_move_sent_twice_counts_once() throws Exception {
        String seen = version(retrofit);
        String gesture = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            script(
                            dana,
                            post("/deals/{id}/moves", retrofit)
                                    .param("version", seen)
                                    .param("gesture", gesture)
                                    .param("seller", present()))
                    .andExpect(status().isOk());
        }

        assertThat(jdbc.sql("select count(*) from move where deal_id = :id and from_stage_id is not null")
                        .param("id", retrofit)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_move_of_something_moved_meanwhile_says_who_moved_it_where() throws Exception {
        String seen = version(retrofit);
        script(cast.cleo(), move(retrofit).param("seller", Long.toString(stage(Journey.SELLER, "Close"))));

        script(dana, post("/deals/{id}/moves", retrofit).param("version", seen).param("seller", present()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Cleo Lang moved this deal to Close in the meantime.")));

        assertThat(stands(retrofit, Journey.SELLER)).isEqualTo("Close");
    }

    @Test
    void choosing_where_it_stood_means_to_stay_even_if_somebody_else_moved_it() throws Exception {
        String seen = version(retrofit);
        String need = Long.toString(stage(Journey.BUYER, "Identify need"));
        script(cast.cleo(), move(retrofit).param("buyer", Long.toString(stage(Journey.BUYER, "Evaluation"))));

        script(
                        dana,
                        post("/deals/{id}/moves", retrofit)
                                .param("version", seen)
                                .param("seller", present())
                                .param("buyer", need)
                                .param("buyerFrom", need))
                .andExpect(status().isOk());

        assertThat(stands(retrofit, Journey.SELLER)).isEqualTo("Present");
        assertThat(stands(retrofit, Journey.BUYER)).isEqualTo("Evaluation");
    }

    @Test
    void reps_of_another_team_may_not_move_it_and_strangers_do_not_see_it() throws Exception {
        script(cast.marco(), move(retrofit).param("seller", present())).andExpect(status().isForbidden());
        script(cast.marco(), get("/deals/{id}/moves/new", 99)).andExpect(status().isNotFound());
        jdbc.sql("update access_policy set sight = 'OWN'").update();
        Actor cleo = cast.cleo();

        script(cleo, move(retrofit).param("seller", present())).andExpect(status().isNotFound());
        script(cleo, get("/deals/{id}/moves/new", retrofit)).andExpect(status().isNotFound());
        script(cleo, get("/deals/{id}/outcome/new", retrofit).param("to", "LOST"))
                .andExpect(status().isNotFound());
        script(cleo, post("/deals/{id}/outcome", retrofit).param("to", "WON").param("version", "0"))
                .andExpect(status().isNotFound());
        script(cleo, post("/deals/{id}/star", retrofit).param("starred", "true"))
                .andExpect(status().isNotFound());
        script(
                        cleo,
                        post("/deals/{id}/undo", retrofit)
                                .param("gesture", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        script(cleo, post("/deals/moves").param("deals", retrofit + ":0").param("seller", present()))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("Line 4 retrofit"))));

        assertThat(stands(retrofit, Journey.SELLER)).isEqualTo("Qualify");
    }

    @ParameterizedTest
    @CsvSource({
        "seller,999999",
        "seller,x",
        "seller,-1",
        "buyer,1e9",
        "version,",
        "version,99999999999999999999",
        "gesture,not-a-uuid",
        "evidence,CONFIRMED",
        "evidence,HEARSAY",
        "evidenceOn,0000-01-01",
        "reason,LONG",
        "reason,CONTROL",
        "evidenceBy,LONG",
    })
    void bad_input_is_refused_in_plain_words_and_changes_nothing(String field, String value) throws Exception {
        Map<String, String> fields = new HashMap<>(
                Map.of("version", version(retrofit), "seller", present(), "evidence", "SAID", "asked", "move"));
        String typed = "LONG".equals(value) ? "x".repeat(10_000) : "CONTROL".equals(value) ? "a\u0007b" : value;
        fields.put(field, typed == null ? "" : typed);
        long before = historyLines();
        for (boolean script : new boolean[] {true, false}) {
            var request = post("/deals/{id}/moves", retrofit);
            fields.forEach(request::param);
            (script ? script(dana, request) : browser(dana, request))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("class=\"error\"")));
        }

        assertThat(historyLines()).isEqualTo(before);
    }

    @Test
    void what_was_typed_stays_when_the_form_comes_back() throws Exception {
        script(
                        dana,
                        move(retrofit)
                                .param("asked", "move")
                                .param("seller", present())
                                .param("reason", "Demo went <well>")
                                .param("evidence", "SAID")
                                .param("evidenceOn", "yesterday"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Demo went &lt;well&gt;")))
                .andExpect(content().string(containsString("value=\"yesterday\"")))
                .andExpect(content().string(containsString("This cannot be read as a date")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void a_move_to_nowhere_asks_where_to() throws Exception {
        script(dana, move(retrofit).param("asked", "move"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose the stage to move to.")));
    }

    @Test
    void lost_needs_a_reason_and_on_hold_a_day_to_come() throws Exception {
        String seen = version(retrofit);
        script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", seen)
                                .param("to", "LOST")
                                .param("asked", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why the deal was lost.")));
        script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", seen)
                                .param("to", "ON_HOLD"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say until when the deal rests.")));
        script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", seen)
                                .param("to", "BURIED"))
                .andExpect(status().isUnprocessableContent());

        String reason = Long.toString(processes.lossReasons().get(0).id());
        ResultActions lost = script(
                dana,
                post("/deals/{id}/outcome", retrofit)
                        .param("version", seen)
                        .param("to", "LOST")
                        .param("lossReason", reason));
        assertThat(toast(lost).text()).contains("Line 4 retrofit is lost");
        script(dana, move(retrofit).param("seller", present()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("This deal is lost. Reopen it before you move it.")));

        send(dana, toast(lost).expectFirst("form[data-key=u]")).andExpect(status().isOk());
        script(dana, move(retrofit).param("seller", present())).andExpect(status().isOk());
    }

    @Test
    void won_sets_buyer_and_marketer_to_their_last_stage() throws Exception {
        script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", version(retrofit))
                                .param("to", "WON"))
                .andExpect(status().isOk());

        assertThat(stands(retrofit, Journey.BUYER)).isEqualTo("Purchase");
        assertThat(stands(retrofit, Journey.MARKETER)).isEqualTo("Purchase");
        script(
                        dana,
                        post("/deals/{id}/outcome", retrofit)
                                .param("version", version(retrofit))
                                .param("to", "OPEN"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Line 4 retrofit is open again")));
    }

    @Test
    void several_are_moved_each_for_itself_and_undone_together() throws Exception {
        long labels = open(dana, "Warehouse labels");
        long foreign = open(cast.marco(), "Depot control");
        ResultActions answer = script(
                dana,
                post("/deals/moves")
                        .param("deals", retrofit + ":0", labels + ":0", foreign + ":0", "999999:0")
                        .param("seller", present()));

        answer.andExpect(status().isOk());
        assertThat(toast(answer).text())
                .contains("2 deals moved, 2 not.")
                .contains("Depot control: You may look at this deal but not change it.");
        assertThat(stands(labels, Journey.SELLER)).isEqualTo("Present");
        assertThat(stands(foreign, Journey.SELLER)).isEqualTo("Qualify");

        ResultActions undone = send(dana, toast(answer).expectFirst("form[data-key=u]"));

        assertThat(toast(undone).text()).contains("2 deals back where they were");
        assertThat(stands(retrofit, Journey.SELLER)).isEqualTo("Qualify");
        assertThat(stands(labels, Journey.SELLER)).isEqualTo("Qualify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "1:", ":1", "1:2:3", "-1:0", "1:x"})
    void a_selection_that_cannot_be_read_is_refused(String selected) throws Exception {
        script(dana, post("/deals/moves").param("deals", selected).param("seller", present()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void several_lost_without_a_reason_are_asked_for_it_and_none_is_lost() throws Exception {
        script(
                        dana,
                        post("/deals/outcome")
                                .param("deals", retrofit + ":0")
                                .param("to", "LOST")
                                .param("asked", "x"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why the deal was lost.")));

        assertThat(jdbc.sql("select count(*) from outcome").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_gesture_nobody_made_undoes_nothing() throws Exception {
        long before = historyLines();
        script(
                dana,
                post("/deals/{id}/undo", retrofit)
                        .param("gesture", UUID.randomUUID().toString()));
        script(dana, post("/deals/{id}/undo", retrofit)).andExpect(status().isUnprocessableContent());
        script(dana, post("/deals/{id}/undo", retrofit).param("gesture", "';drop table deal"))
                .andExpect(status().isUnprocessableContent());

        assertThat(historyLines()).isEqualTo(before);
    }

    @Test
    void a_star_is_ones_own_and_giving_it_twice_is_the_same_as_once() throws Exception {
        for (int i = 0; i < 2; i++) {
            script(dana, post("/deals/{id}/star", retrofit).param("starred", "true"))
                    .andExpect(status().isOk());
        }
        assertThat(jdbc.sql("select user_id from star").query(Long.class).list())
                .containsExactly(dana.id());

        script(dana, post("/deals/{id}/star", retrofit).param("starred", "false"))
                .andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from star").query(Long.class).single())
                .isZero();
    }

    @Test
    void the_page_without_script_asks_for_all_three_tracks() throws Exception {
        String html = browser(dana, get("/deals/{id}/moves/new", retrofit).param("seller", present()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Element form = Jsoup.parse(html).expectFirst("main form");

        assertThat(form.select("legend").eachText()).containsExactly("Seller", "Buyer", "Marketer");
        assertThat(form.expectFirst("input[name=seller][checked]").val()).isEqualTo(present());
        assertThat(form.expectFirst("input[name=sellerFrom]").val())
                .isEqualTo(Long.toString(stage(Journey.SELLER, "Qualify")));
    }
}
