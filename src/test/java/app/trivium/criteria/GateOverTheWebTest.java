package app.trivium.criteria;

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
import app.trivium.Statements;
import app.trivium.identity.Actor;
import app.trivium.process.Checklists;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a deal lacks is asked for where it is moved, with and without script. */
@DatabaseTest
class GateOverTheWebTest {

    private static final String PRESENT = String.valueOf(Pipeline.PRESENT);

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Checklists checklists;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private Asked asked;
    private long deal;

    @BeforeEach
    void a_deal_of_dana_at_qualify() {
        dana = cast.dana();
        asked = new Asked(checklists, cast);
        deal = pipeline.deal(dana, "Line 4 retrofit", Pipeline.QUALIFY);
    }

    @Test
    void a_drop_is_answered_with_the_question_and_goes_on_with_the_answer() throws Exception {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        asked.required(Pipeline.QUALIFY, "NEXT_STEP_PLANNED");
        asked.requiredOfBuyer(Pipeline.QUALIFY, Pipeline.EVALUATION);
        long agreed = asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");

        Element form = form(script(dana, drag()).andExpect(status().isUnprocessableContent()));

        assertThat(form.attr("action")).isEqualTo("/deals/" + deal + "/moves");
        assertThat(form.select("legend").text()).isEqualTo("Before it leaves Qualify");
        assertThat(form.select("[name=seller]").val()).isEqualTo(PRESENT);
        assertThat(form.select("[name=pass]")).isEmpty();
        MockHttpServletRequestBuilder answer = again(form)
                .param("tick", String.valueOf(agreed))
                .param("expected_close", "2027-01-22")
                .param("next_step", "Demo")
                .param(
                        "next_step_kind",
                        form.select("[name=next_step_kind] option:contains(Meeting)")
                                .val())
                .param("buyer", String.valueOf(Pipeline.EVALUATION));
        script(dana, answer)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Line 4 retrofit moved")));

        assertThat(stands()).isEqualTo("4 8 2027-01-22 Demo 2");
    }

    @Test
    void what_cannot_be_read_is_asked_for_again_and_nothing_typed_is_lost() throws Exception {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        long agreed = asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");

        Element form =
                form(script(dana, drag().param("tick", String.valueOf(agreed)).param("expected_close", "2027-99-99"))
                        .andExpect(status().isUnprocessableContent()));

        assertThat(form.select("#gate-close-error").text()).isNotBlank();
        assertThat(form.select("#gate-close").val()).isEqualTo("2027-99-99");
        script(dana, again(form).param("expected_close", "2027-01-22")).andExpect(status().isOk());
    }

    @Test
    void what_was_given_in_the_first_round_is_not_asked_for_in_the_next() throws Exception {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        asked.required(Pipeline.QUALIFY, "NEXT_STEP_PLANNED");
        long agreed = asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");
        Element first = form(script(dana, drag()).andExpect(status().isUnprocessableContent()));
        Element second = form(
                script(dana, again(first).param("tick", String.valueOf(agreed)).param("expected_close", "2027-01-22"))
                        .andExpect(status().isUnprocessableContent()));

        assertThat(second.select("#gate-close, [type=checkbox]")).isEmpty();
        script(dana, again(second).param("next_step", "Demo")).andExpect(status().isOk());

        assertThat(stands()).isEqualTo("4 6 2027-01-22 Demo");
    }

    @Test
    void a_win_is_asked_as_well() throws Exception {
        asked.required(Pipeline.CLOSE, "CLOSE_DATE_SET");
        var won = post("/deals/{id}/outcome", deal).param("to", "WON").param("version", "0");

        Element form = form(script(dana, won).andExpect(status().isUnprocessableContent()));
        assertThat(form.select("legend").text()).isEqualTo("Before it leaves Close");
        script(dana, again(form).param("expected_close", "2026-11-20")).andExpect(status().isOk());

        assertThat(jdbc.sql("select status from deal where id = :id")
                        .param("id", deal)
                        .query(String.class)
                        .single())
                .isEqualTo("WON");
    }

    @Test
    void without_script_the_question_is_a_page() throws Exception {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        var move = drag().param("asked", "move").param("reason", "They called").param("back", "/boards/1/seller");

        Document page = Jsoup.parse(body(plain(dana, move).andExpect(status().isUnprocessableContent())));
        assertThat(page.select("main h1").text()).isEqualTo("Move Line 4 retrofit");
        assertThat(page.select("main a.button[href=/boards/1/seller]")).hasSize(1);
        plain(dana, again(page.expectFirst("main form")).param("expected_close", "2027-01-22"))
                .andExpect(redirectedUrl("/boards/1/seller"));

        assertThat(jdbc.sql("select count(*) from move where reason = 'They called'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_manager_lets_it_pass_with_a_reason_shown_on_the_deal() throws Exception {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        Actor tess = cast.tess();
        Element form = form(script(tess, drag()));
        assertThat(form.select("[name=pass]")).hasSize(1);

        Element again = form(script(tess, again(form).param("letting", "yes").param("pass", " "))
                .andExpect(status().isUnprocessableContent()));
        assertThat(again.select("#gate-pass-error").text()).isEqualTo("Say why it may pass without.");
        script(tess, again(form).param("letting", "yes").param("pass", "They decide on Friday"))
                .andExpect(status().isOk());

        plain(dana, get("/deals/{id}", deal))
                .andExpect(content().string(containsString("without The CLOSE_DATE_SET")))
                .andExpect(content().string(containsString("They decide on Friday")));
    }

    @Test
    void a_rep_who_sends_a_reason_to_pass_is_refused() throws Exception {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");

        script(dana, drag().param("pass", "I say so")).andExpect(status().isForbidden());
    }

    @Test
    void of_several_deals_those_that_lack_something_stay_and_it_is_said_why() throws Exception {
        asked.required(Pipeline.QUALIFY, "CLOSE_DATE_SET");
        long labels = cast.deal("Warehouse labels", cast.acme(), dana);
        jdbc.sql("update deal set seller_stage_id = 3 where id = :id")
                .param("id", labels)
                .update();

        script(
                        dana,
                        post("/deals/moves")
                                .param("deals", deal + ":0", labels + ":0")
                                .param("seller", PRESENT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1 deal moved, 1 not.")))
                .andExpect(content()
                        .string(containsString(
                                "Line 4 retrofit: Before this deal can go on, it needs: The CLOSE_DATE_SET.")));

        assertThat(stands()).startsWith("3 ");
    }

    @Test
    void the_checklist_stands_on_the_deals_page_and_is_ticked_there() throws Exception {
        asked.required(Pipeline.QUALIFY, "AMOUNT_SET");
        long agreed = asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");
        Document page = Jsoup.parse(body(plain(dana, get("/deals/{id}", deal))));
        assertThat(page.select("#deal-criteria li.met").text()).contains("The AMOUNT_SET");
        Element form = page.expectFirst("#deal-criteria form");

        plain(dana, again(form)).andExpect(redirectedUrl("/deals/" + deal));
        script(dana, again(form)).andExpect(status().isOk()).andExpect(content().string(containsString("Ticked")));

        page = Jsoup.parse(body(plain(dana, get("/deals/{id}", deal))));
        assertThat(page.select("#deal-criteria li.met")).hasSize(2);
        assertThat(page.select("#deal-criteria small").text()).contains("Dana Kim");
        script(dana, drag()).andExpect(status().isOk());
        plain(dana, post("/deals/{id}/ticks/{tick}/removal", deal, agreed)).andExpect(redirectedUrl("/deals/" + deal));
        assertThat(jdbc.sql("select count(*) from criterion_tick")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_may_not_change_the_deal_does_not_tick() throws Exception {
        long agreed = asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");
        String tick = String.valueOf(agreed);

        plain(cast.marco(), post("/deals/{id}/ticks", deal).param("criterion", tick))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
        plain(dana, post("/deals/{id}/ticks", deal)).andExpect(status().isUnprocessableContent());
        plain(dana, post("/deals/{id}/ticks", deal).param("criterion", "777"))
                .andExpect(status().isUnprocessableContent());
        plain(dana, post("/deals/{id}/ticks", 777).param("criterion", tick)).andExpect(status().isNotFound());
        plain(cast.marco(), get("/deals/{id}", deal)).andExpect(content().string(not(containsString("/ticks"))));
    }

    @Test
    void a_deal_without_a_checklist_costs_no_statement_more() throws Exception {
        plain(dana, get("/deals/{id}", deal));
        int without = Statements.in(() -> plain(dana, get("/deals/{id}", deal)));
        asked.required(Pipeline.PRESENT, "AMOUNT_SET");
        plain(dana, get("/deals/{id}", deal));
        assertThat(Statements.in(() -> plain(dana, get("/deals/{id}", deal)))).isEqualTo(without);

        asked.required(Pipeline.QUALIFY, "AMOUNT_SET");
        asked.requiredTick(Pipeline.QUALIFY, "They agreed the list");
        plain(dana, get("/deals/{id}", deal));
        assertThat(Statements.in(() -> plain(dana, get("/deals/{id}", deal)))).isEqualTo(without + 2);
    }

    private MockHttpServletRequestBuilder drag() {
        return post("/deals/{id}/moves", deal)
                .param("version", "0")
                .param("seller", PRESENT)
                .param("gesture", UUID.randomUUID().toString());
    }

    /** What the form would send without anything typed or ticked. */
    private static MockHttpServletRequestBuilder again(Element form) {
        MockHttpServletRequestBuilder request = post(form.attr("action"));
        form.select("input[type=hidden]").forEach(input -> request.param(input.attr("name"), input.val()));
        return request;
    }

    private ResultActions script(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.header("HX-Request", "true").with(as(actor)));
    }

    private ResultActions plain(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(actor)));
    }

    private static Element form(ResultActions answer) throws Exception {
        String html = body(answer);
        assertThat(html).doesNotContain("<html");
        return Jsoup.parse(html).expectFirst("form");
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private String stands() {
        return jdbc.sql(
                        "select concat_ws(' ', seller_stage_id, buyer_stage_id, expected_close, next_step, next_step_kind_id) from deal where id = :id")
                .param("id", deal)
                .query(String.class)
                .single();
    }
}
