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
import app.trivium.process.SalesProcesses;
import app.trivium.process.Stage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;

/** The stages of a process and its alignment table, as an admin shapes them. */
@DatabaseTest
class StagesPageTest {

    private static final String PAGE = "/settings/processes/1";
    private static final String QUALIFY = PAGE + "/stages/" + Pipeline.QUALIFY;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

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
    void the_page_shows_three_lists_with_what_stands_where() throws Exception {
        pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);

        send(get(PAGE).param("stage", String.valueOf(Pipeline.QUALIFY)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("stale after 21 days · 1 deal")))
                .andExpect(content().string(containsString("Determine requirements")))
                .andExpect(content().string(containsString("Unaware")))
                .andExpect(content().string(containsString("1 open deal")))
                .andExpect(content().string(containsString("Build the bridge from both ends")));
    }

    @Test
    void a_stage_is_edited_and_of_two_who_do_so_the_later_is_told() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        send(edit("Discover", "40", "30", "0")).andExpect(redirectedUrl(PAGE + "?stage=3"));

        Stage stage = pipeline.process().known(Pipeline.QUALIFY);
        assertThat(stage.name()).isEqualTo("Discover");
        assertThat(stage.staleDays()).isEqualTo(30);
        assertThat(probability(deal)).isEqualTo(40);
        assertThat(jdbc.sql(
                                "select concat(before ->> 'name', ', ', after ->> 'name') from audit_entry where act = 'changed'")
                        .query(String.class)
                        .single())
                .isEqualTo("Qualify, Discover");

        send(edit("Explore", "50", "30", "0"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(containsString("Ada King has changed the stage Discover since you opened this page.")))
                .andExpect(content().string(containsString("value=\"Explore\"")));
        assertThat(probability(deal)).isEqualTo(40);
        send(edit("Explore", "50", "30", "1")).andExpect(status().isSeeOther());
        assertThat(probability(deal)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "many", "", "40.5", "99999999999999999999999"})
    void a_probability_out_of_range_is_refused_and_kept_to_be_mended(String chance) throws Exception {
        send(edit("Qualify", chance, "21", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("stage-chance-error")))
                .andExpect(content().string(containsString("value=\"" + chance + "\"")));
        assertThat(pipeline.process().known(Pipeline.QUALIFY).winProbability()).isEqualTo(30);
    }

    @Test
    void a_name_too_long_is_refused_and_markup_is_but_text() throws Exception {
        send(edit("x".repeat(10_000), "30", "21", "0")).andExpect(status().isUnprocessableContent());
        send(edit("Present", "30", "21", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("There is a stage of this name in this journey already.")));
        send(edit("Qualify", "30", "0", "0")).andExpect(status().isUnprocessableContent());
        send(edit("<img src=x onerror=alert(1)>", "30", "21", "0")).andExpect(status().isSeeOther());

        send(get(PAGE)).andExpect(content().string(not(containsString("<img src=x"))));
        send(get("/boards/1/seller"))
                .andExpect(content().string(not(containsString("<img src=x"))))
                .andExpect(content().string(containsString("&lt;img src=x")));
    }

    @Test
    void a_stage_is_added_at_the_end_and_a_journey_has_room_for_nine() throws Exception {
        for (int i = 6; i <= 9; i++) {
            send(add("SELLER", "Stage " + i).param("winProbability", "90")).andExpect(status().isSeeOther());
        }
        assertThat(pipeline.process().last(Journey.SELLER).name()).isEqualTo("Stage 9");
        assertThat(pipeline.process()
                        .expected(
                                Journey.BUYER,
                                pipeline.process().last(Journey.SELLER).id())
                        .name())
                .isEqualTo("Negotiation");

        send(add("SELLER", "Stage 10").param("winProbability", "90")).andExpect(status().isUnprocessableContent());
        send(add("BUYER", "evaluation"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"evaluation\"")));
        send(add("NOBODY", "Stage")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void stages_are_put_in_another_order_and_gaps_follow() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout", Pipeline.PRESENT);
        assertThat(gap(deal)).isEqualTo(2);

        send(post(PAGE + "/stages/" + Pipeline.EVALUATION + "/place").param("position", "1"))
                .andExpect(redirectedUrl(PAGE + "?stage=8"));

        assertThat(pipeline.process().stages(Journey.BUYER))
                .extracting(Stage::name)
                .startsWith("Evaluation", "Identify need");
        assertThat(gap(deal)).isEqualTo(-1);
        send(post(QUALIFY + "/place").param("position", "first")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void before_a_stage_is_archived_the_page_says_what_holds_on_to_it() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        send(get(QUALIFY + "/archive"))
                .andExpect(content().string(containsString("1 open deal stands at this stage.")))
                .andExpect(content().string(containsString("History names it in 1 move")));
        send(post(QUALIFY + "/archive")).andExpect(status().isUnprocessableContent());
        send(post(QUALIFY + "/archive").param("successor", "9")).andExpect(status().isUnprocessableContent());
        send(post(QUALIFY + "/archive").param("successor", "3")).andExpect(status().isUnprocessableContent());

        send(post(QUALIFY + "/archive").param("successor", "4")).andExpect(redirectedUrl(PAGE + "?stage=4"));

        send(get("/deals/" + deal))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Qualify")))
                .andExpect(content().string(containsString("stage archived")));
        send(get("/boards/1/seller")).andExpect(content().string(not(containsString("Qualify"))));
        send(get(QUALIFY + "/archive")).andExpect(status().isNotFound());
    }

    @Test
    void a_rep_who_drags_a_card_into_an_archived_stage_is_told() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout");
        send(post(QUALIFY + "/archive").param("successor", "4")).andExpect(status().isSeeOther());

        browser.perform(post("/deals/" + deal + "/moves")
                        .param("seller", "3")
                        .param("version", "0")
                        .header("HX-Request", "true")
                        .with(as(cast.dana())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("This stage does not exist in that journey, or no longer.")));
    }

    @Test
    void the_last_stage_of_a_journey_stays() throws Exception {
        send(post("/settings/processes").param("name", "Renewals").param("copyOf", ""));
        long process = jdbc.sql("select id from sales_process where name = 'Renewals'")
                .query(Long.class)
                .single();
        long only = jdbc.sql("select id from stage where process_id = :id and journey = 'BUYER'")
                .param("id", process)
                .query(Long.class)
                .single();

        String path = "/settings/processes/" + process + "/stages/" + only + "/archive";
        send(get(path)).andExpect(content().string(containsString("This is the last stage of its journey")));
        send(post(path).param("successor", String.valueOf(only))).andExpect(status().isConflict());
    }

    @Test
    void the_alignment_table_is_tried_out_then_saved() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        send(get(PAGE)).andExpect(content().string(containsString("1 of 1 open deal count as misaligned today")));

        send(post(PAGE + "/alignment/preview")
                        .param("edition", "0")
                        .param("buyer-3", "6")
                        .param("marketer-3", "11"))
                .andExpect(
                        content().string(containsString("0 of 1 open deal would count as misaligned; today it is 1.")));
        assertThat(gap(deal)).isEqualTo(1);

        send(post(PAGE + "/alignment")
                        .param("edition", "0")
                        .param("buyer-3", "6")
                        .param("marketer-3", "11"))
                .andExpect(redirectedUrl(PAGE));
        assertThat(gap(deal)).isZero();
        send(post(PAGE + "/alignment").param("edition", "0").param("buyer-3", "9"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Ada King has changed the alignment table")));
        send(post(PAGE + "/alignment").param("edition", "1").param("buyer-3", "11"))
                .andExpect(status().isUnprocessableContent());
        assertThat(jdbc.sql("select after ->> 'alignment' from audit_entry where area = 'ALIGNMENT'")
                        .query(String.class)
                        .single())
                .isEqualTo("Qualify: Identify need, Unaware");
    }

    @Test
    void what_is_not_there_is_not_found() throws Exception {
        long renewals = shaped.copy(ada, new ProcessFields("Renewals", ""), 1);
        for (String path : new String[] {PAGE + "/stages/99", "/settings/processes/" + renewals + "/stages/3"}) {
            send(post(path)
                            .param("name", "Qualify")
                            .param("winProbability", "30")
                            .param("staleDays", "21")
                            .param("edition", "0"))
                    .andExpect(status().isNotFound());
            send(post(path + "/place").param("position", "1")).andExpect(status().isNotFound());
            send(post(path + "/archive").param("successor", "4")).andExpect(status().isNotFound());
            send(get(path + "/archive")).andExpect(status().isNotFound());
        }
        send(post("/settings/processes/99/alignment").param("edition", "0")).andExpect(status().isNotFound());
        send(post("/settings/processes/99/stages")
                        .params(MultiValueMap.fromSingleValue(
                                Map.of("journey", "BUYER", "name", "Stage", "staleDays", "14"))))
                .andExpect(status().isNotFound());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(ada)));
    }

    private static MockHttpServletRequestBuilder edit(String name, String chance, String days, String edition) {
        return post(QUALIFY)
                .param("name", name)
                .param("winProbability", chance)
                .param("staleDays", days)
                .param("guidance", "")
                .param("edition", edition);
    }

    private static MockHttpServletRequestBuilder add(String journey, String name) {
        return post(PAGE + "/stages")
                .param("journey", journey)
                .param("name", name)
                .param("staleDays", "14");
    }

    private int gap(long deal) {
        return number("select gap from deal where id = :id", deal);
    }

    private int probability(long deal) {
        return number("select probability from deal where id = :id", deal);
    }

    private int number(String sql, long deal) {
        return jdbc.sql(sql).param("id", deal).query(Integer.class).single();
    }
}
