package app.trivium.deal;

import static app.trivium.deal.DealsOverTheWeb.PRESENT;
import static app.trivium.deal.DealsOverTheWeb.toast;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A deal is moved by script and by form, and what is wrong is told in plain words. */
@DatabaseTest
class MovesOverTheWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private long retrofit;
    private DealsOverTheWeb web;

    @BeforeEach
    void a_deal_of_dana_at_qualify() {
        dana = cast.dana();
        retrofit = pipeline.deal(dana, "Line 4 retrofit", Pipeline.QUALIFY);
        web = new DealsOverTheWeb(mvc, pipeline, jdbc);
    }

    @Test
    void a_move_by_script_is_told_in_a_toast_that_takes_it_back() throws Exception {
        ResultActions answer = web.script(dana, web.move(retrofit).param("seller", PRESENT));

        answer.andExpect(status().isOk());
        Element toast = toast(answer);
        assertThat(toast.text()).contains("Line 4 retrofit moved from Qualify to Present");
        assertThat(toast.attr("data-deals")).isEqualTo(retrofit + ":" + web.version(retrofit));
        assertThat(web.stands(retrofit, Journey.SELLER)).isEqualTo("Present");

        web.send(dana, toast.expectFirst("form[data-key=u]")).andExpect(status().isOk());

        assertThat(web.stands(retrofit, Journey.SELLER)).isEqualTo("Qualify");
    }

    @Test
    void the_other_two_tracks_are_suggested_and_set_only_when_accepted() throws Exception {
        Element suggestion = toast(web.script(dana, web.move(retrofit).param("seller", PRESENT)))
                .expectFirst("form[data-key=a]");

        assertThat(suggestion.text()).contains("Also set buyer to Evaluation and marketer to Evaluating?");
        assertThat(web.stands(retrofit, Journey.BUYER)).isEqualTo("Identify need");

        web.send(dana, suggestion).andExpect(status().isOk());

        assertThat(web.stands(retrofit, Journey.BUYER)).isEqualTo("Evaluation");
        assertThat(web.stands(retrofit, Journey.MARKETER)).isEqualTo("Evaluating");
    }

    @Test
    void all_three_tracks_are_set_in_one_gesture() throws Exception {
        web.script(
                        dana,
                        web.move(retrofit)
                                .param("seller", PRESENT)
                                .param("buyer", web.stage(Journey.BUYER, "Evaluation"))
                                .param("marketer", web.stage(Journey.MARKETER, "Evaluating")))
                .andExpect(content()
                        .string(containsString("seller to Present, buyer to Evaluation, marketer to Evaluating")));

        assertThat(web.version(retrofit)).isEqualTo("1");
    }

    @Test
    void without_script_the_form_leads_back_with_the_toast() throws Exception {
        web.browser(dana, web.move(retrofit).param("seller", PRESENT).param("back", "/boards/1/seller?sort=amount"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/boards/1/seller?sort=amount"));

        assertThat(web.stands(retrofit, Journey.SELLER)).isEqualTo("Present");
    }

    @Test
    void nobody_is_led_away_to_another_site() throws Exception {
        web.browser(dana, web.move(retrofit).param("seller", PRESENT).param("back", "//evil.example"))
                .andExpect(redirectedUrl("/deals/" + retrofit));
    }

    @Test
    void the_same_move_sent_twice_counts_once() throws Exception {
        String seen = web.version(retrofit);
        String gesture = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            web.script(
                            dana,
                            post("/deals/{id}/moves", retrofit)
                                    .param("version", seen)
                                    .param("gesture", gesture)
                                    .param("seller", PRESENT))
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
        String seen = web.version(retrofit);
        web.script(cast.cleo(), web.move(retrofit).param("seller", web.stage(Journey.SELLER, "Close")));

        web.script(
                        dana,
                        post("/deals/{id}/moves", retrofit)
                                .param("version", seen)
                                .param("seller", PRESENT))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Cleo Lang moved this deal to Close in the meantime.")));

        assertThat(web.stands(retrofit, Journey.SELLER)).isEqualTo("Close");
    }

    @Test
    void choosing_where_it_stood_means_to_stay_even_if_somebody_else_moved_it() throws Exception {
        String seen = web.version(retrofit);
        String need = web.stage(Journey.BUYER, "Identify need");
        web.script(cast.cleo(), web.move(retrofit).param("buyer", web.stage(Journey.BUYER, "Evaluation")));

        web.script(
                        dana,
                        post("/deals/{id}/moves", retrofit)
                                .param("version", seen)
                                .param("seller", PRESENT)
                                .param("buyer", need)
                                .param("buyerFrom", need))
                .andExpect(status().isOk());

        assertThat(web.stands(retrofit, Journey.SELLER)).isEqualTo("Present");
        assertThat(web.stands(retrofit, Journey.BUYER)).isEqualTo("Evaluation");
    }

    @Test
    void reps_of_another_team_may_not_move_it_and_strangers_do_not_see_it() throws Exception {
        web.script(cast.marco(), web.move(retrofit).param("seller", PRESENT)).andExpect(status().isForbidden());
        web.script(cast.marco(), get("/deals/{id}/moves/new", 99)).andExpect(status().isNotFound());
        jdbc.sql("update access_policy set sight = 'OWN'").update();
        Actor cleo = cast.cleo();

        web.script(cleo, web.move(retrofit).param("seller", PRESENT)).andExpect(status().isNotFound());
        web.script(cleo, get("/deals/{id}/moves/new", retrofit)).andExpect(status().isNotFound());
        web.script(cleo, get("/deals/{id}/outcome/new", retrofit).param("to", "LOST"))
                .andExpect(status().isNotFound());
        web.script(
                        cleo,
                        post("/deals/{id}/outcome", retrofit).param("to", "WON").param("version", "0"))
                .andExpect(status().isNotFound());
        web.script(cleo, post("/deals/{id}/star", retrofit).param("starred", "true"))
                .andExpect(status().isNotFound());
        web.script(
                        cleo,
                        post("/deals/{id}/undo", retrofit)
                                .param("gesture", UUID.randomUUID().toString()))
                .andExpect(status().isNotFound());
        web.script(cleo, post("/deals/moves").param("deals", retrofit + ":0").param("seller", PRESENT))
                .andExpect(status().isConflict())
                .andExpect(content().string(not(containsString("Line 4 retrofit"))));

        assertThat(web.stands(retrofit, Journey.SELLER)).isEqualTo("Qualify");
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
                Map.of("version", web.version(retrofit), "seller", PRESENT, "evidence", "SAID", "asked", "move"));
        String typed = "LONG".equals(value) ? "x".repeat(10_000) : "CONTROL".equals(value) ? "a\u0007b" : value;
        fields.put(field, typed == null ? "" : typed);
        long before = web.historyLines();
        for (boolean script : new boolean[] {true, false}) {
            var request = post("/deals/{id}/moves", retrofit);
            fields.forEach(request::param);
            (script ? web.script(dana, request) : web.browser(dana, request))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("class=\"error\"")));
        }

        assertThat(web.historyLines()).isEqualTo(before);
    }

    @Test
    void what_was_typed_stays_when_the_form_comes_back() throws Exception {
        web.script(
                        dana,
                        web.move(retrofit)
                                .param("asked", "move")
                                .param("seller", PRESENT)
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
        web.script(dana, web.move(retrofit).param("asked", "move"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose the stage to move to.")));
    }

    @Test
    void the_page_without_script_asks_for_all_three_tracks() throws Exception {
        String html = web.browser(dana, get("/deals/{id}/moves/new", retrofit).param("seller", PRESENT))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Element form = Jsoup.parse(html).expectFirst("main form");

        assertThat(form.select("legend").eachText()).containsExactly("Seller", "Buyer", "Marketer");
        assertThat(form.expectFirst("input[name=seller][checked]").val()).isEqualTo(PRESENT);
        assertThat(form.expectFirst("input[name=sellerFrom]").val()).isEqualTo(web.stage(Journey.SELLER, "Qualify"));
    }
}
