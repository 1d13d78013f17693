package app.trivium.shaping;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import app.trivium.process.Stage;
import app.trivium.process.StageFields;
import app.trivium.process.Stages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Archived stages come back, stages get colours, and what another admin did in between is told where one is. */
@DatabaseTest
class SecondThoughtsTest {

    private static final String PAGE = "/settings/processes/1";
    private static final String QUALIFY = PAGE + "/stages/" + Pipeline.QUALIFY;

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Stages stages;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;

    @BeforeEach
    void an_admin() {
        ada = cast.ada();
    }

    @Test
    void an_archived_stage_comes_back_as_the_last_of_its_journey() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
        send(get(PAGE)).andExpect(content().string(containsString(QUALIFY + "/return")));

        send(post(QUALIFY + "/return")).andExpect(redirectedUrl(PAGE + "?stage=3"));

        assertThat(pipeline.process().stages(Journey.SELLER))
                .extracting(Stage::name)
                .containsExactly("Prospect", "Rapport", "Present", "Close", "Qualify");
        assertThat(pipeline.process().known(Pipeline.QUALIFY).position()).isEqualTo(5);
        assertThat(jdbc.sql("select seller_stage_id from deal where id = :id")
                        .param("id", deal)
                        .query(Long.class)
                        .single())
                .isEqualTo(Pipeline.PRESENT);
        assertThat(jdbc.sql("select subject_id from audit_entry where area = 'STAGE' and act = 'broughtBack'")
                        .query(Long.class)
                        .single())
                .isEqualTo(Pipeline.QUALIFY);
        pipeline.deal(cast.dana(), "Data hub", Pipeline.QUALIFY);
        send(get("/boards/1/seller")).andExpect(content().string(containsString("cards-3")));
    }

    @Test
    void deals_that_rest_at_a_stage_are_there_when_it_has_come_back() throws Exception {
        long deal = pipeline.deal(cast.dana(), "Rollout", Pipeline.QUALIFY);
        cast.lose(deal, cast.dana());
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
        send(post(QUALIFY + "/return")).andExpect(status().isSeeOther());

        browser.perform(post("/deals/" + deal + "/outcome")
                        .param("to", "OPEN")
                        .param("version", "1")
                        .with(as(cast.dana())))
                .andExpect(status().isSeeOther());

        assertThat(jdbc.sql("select seller_stage_id from deal where id = :id")
                        .param("id", deal)
                        .query(Long.class)
                        .single())
                .isEqualTo(Pipeline.QUALIFY);
    }

    @Test
    void it_does_not_come_back_twice_nor_beside_another_of_its_name_nor_into_a_full_journey() throws Exception {
        send(post(QUALIFY + "/return"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("The stage Qualify is not archived.")));
        send(post(PAGE + "/stages/99/return")).andExpect(status().isNotFound());
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
        long other = stages.add(ada, 1, Journey.SELLER, new StageFields("qualify", 30, 14, ""));
        send(post(QUALIFY + "/return"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("another stage called Qualify")));
        stages.change(ada, 1, other, 0, new StageFields("Discover", 30, 14, ""));
        for (int i = 6; i <= Stages.MOST; i++) {
            stages.add(ada, 1, Journey.SELLER, new StageFields("Stage " + i, 30, 14, ""));
        }
        send(post(QUALIFY + "/return"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("A journey has at most 9 stages.")));
    }

    @Test
    void a_stage_gets_a_colour_of_the_palette_which_board_and_page_show() throws Exception {
        send(coloured("BLUE", "0")).andExpect(status().isSeeOther());

        assertThat(page(get("/boards/1/seller")).select("#head-3").attr("data-colour"))
                .isEqualTo("BLUE");
        assertThat(page(get(PAGE)).select("#stage-3").attr("data-colour")).isEqualTo("BLUE");
        assertThat(jdbc.sql("select after ->> 'colour' from audit_entry where act = 'changed'")
                        .query(String.class)
                        .single())
                .isEqualTo("blue");
        send(coloured("#ff00ff", "1")).andExpect(status().isUnprocessableContent());
        send(coloured("", "1")).andExpect(status().isSeeOther());
        assertThat(page(get("/boards/1/seller")).select("#head-3").hasAttr("data-colour"))
                .isFalse();
    }

    @Test
    void what_cannot_be_put_in_another_place_is_told_on_the_page_of_the_list() throws Exception {
        stages.archive(ada, 1, Pipeline.QUALIFY, Pipeline.PRESENT);
        send(post(QUALIFY + "/place").param("position", "1"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("This stage does not exist in this process, or has been")))
                .andExpect(content().string(containsString("Stages of New business")));
        send(post(PAGE + "/stages/4/place"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Stages of New business")));
        send(post("/settings/processes/99/place").param("position", "1"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no such sales process.")))
                .andExpect(content().string(containsString("Add a process")));
    }

    @Test
    void who_was_overtaken_at_the_alignment_table_keeps_what_was_picked_beside_what_is_on_file() throws Exception {
        send(post(PAGE + "/alignment").param("edition", "0").param("buyer-3", "6"))
                .andExpect(status().isSeeOther());

        Document page =
                page(send(post(PAGE + "/alignment").param("edition", "0").param("buyer-3", "9"))
                        .andExpect(status().isConflict()));

        assertThat(page.select("select[name=buyer-3] option[selected]").val()).isEqualTo("9");
        assertThat(page.select("#alignment").text()).contains("on file: Identify need");
        String edition = page.expectFirst("#alignment input[name=edition]").val();
        send(post(PAGE + "/alignment").param("edition", edition).param("buyer-3", "9"))
                .andExpect(status().isSeeOther());
        assertThat(pipeline.process().expected(Journey.BUYER, Pipeline.QUALIFY).id())
                .isEqualTo(9);
    }

    private static MockHttpServletRequestBuilder coloured(String colour, String edition) {
        return post(QUALIFY)
                .param("name", "Qualify")
                .param("winProbability", "30")
                .param("staleDays", "21")
                .param("guidance", "")
                .param("colour", colour)
                .param("edition", edition);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return page(send(request));
    }

    private static Document page(ResultActions answer) throws Exception {
        return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(ada)));
    }
}
