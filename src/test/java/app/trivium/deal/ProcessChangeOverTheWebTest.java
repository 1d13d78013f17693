package app.trivium.deal;

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
import app.trivium.process.StageFields;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The form by which a deal goes on in another process. */
@DatabaseTest
class ProcessChangeOverTheWebTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    SalesProcesses salesProcesses;

    @Autowired
    JdbcClient jdbc;

    private DealsOverTheWeb web;
    private Actor dana;
    private long deal;
    private String path;

    @BeforeEach
    void a_deal() {
        web = new DealsOverTheWeb(mvc, pipeline, jdbc);
        dana = cast.dana();
        deal = pipeline.deal(dana, "Rollout", Pipeline.PRESENT, Pipeline.EVALUATION);
        path = "/deals/" + deal + "/process";
    }

    @Test
    void the_deals_page_offers_it_where_there_is_another_process() throws Exception {
        web.browser(dana, get("/deals/" + deal)).andExpect(content().string(not(containsString(path))));
        cast.renewals();
        web.browser(dana, get("/deals/" + deal)).andExpect(content().string(containsString(path)));
        cast.lose(deal, dana);
        web.browser(dana, get("/deals/" + deal)).andExpect(content().string(not(containsString(path))));
    }

    @Test
    void the_form_begins_with_the_stages_in_the_same_places() throws Exception {
        cast.renewals();
        long brief = salesProcesses.add(
                cast.ada(),
                new ProcessFields("Brief", ""),
                Map.of(
                        Journey.SELLER, new StageFields("Call", 10, 14, ""),
                        Journey.BUYER, new StageFields("Think", null, 14, ""),
                        Journey.MARKETER, new StageFields("Hear", null, 14, "")));

        Document form = page(get(path));
        assertThat(chosen(form, "process")).isEqualTo("Renewals");
        assertThat(chosen(form, "seller")).isEqualTo("Present");
        assertThat(chosen(form, "buyer")).isEqualTo("Evaluation");
        assertThat(form.select("label[for=seller]").text()).isEqualTo("Seller, from Present to");
        Document other = page(get(path).param("process", String.valueOf(brief)).param("seller", "4"));
        assertThat(chosen(other, "process")).isEqualTo("Brief");
        assertThat(chosen(other, "seller")).isEqualTo("Call");
    }

    @Test
    void the_deal_goes_over_and_the_toast_takes_it_back() throws Exception {
        cast.renewals();
        Document form = page(get(path));
        var request = post(path);
        form.select("main form input[name]").forEach(input -> request.param(input.attr("name"), input.val()));
        form.select("main form select")
                .forEach(select -> request.param(
                        select.attr("name"),
                        select.expectFirst("option[selected]").val()));

        Element toast = DealsOverTheWeb.toast(web.script(dana, request).andExpect(status().isOk()));

        assertThat(toast.text()).contains("Rollout goes on in Renewals");
        assertThat(processOf(deal)).isEqualTo("Renewals");
        web.browser(dana, get("/deals/" + deal)).andExpect(content().string(containsString("New business → Renewals")));
        web.send(dana, toast.expectFirst("form")).andExpect(status().isOk());
        assertThat(processOf(deal)).isEqualTo("New business");
        assertThat(web.stands(deal, Journey.SELLER)).isEqualTo("Present");
    }

    @Test
    void without_script_it_leads_back_to_the_deal() throws Exception {
        String renewals = String.valueOf(cast.renewals());

        web.browser(dana, post(path).param("process", renewals).param("version", "0"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/deals/" + deal));

        assertThat(processOf(deal)).isEqualTo("Renewals");
    }

    @Test
    void who_was_overtaken_gets_the_form_back_with_the_words_and_what_was_chosen() throws Exception {
        long renewals = cast.renewals();
        web.script(cast.cleo(), web.move(deal).param("seller", web.stage(Journey.SELLER, "Close")));
        String rapport = jdbc.sql("select id from stage where process_id = :process and name = 'Rapport'")
                .param("process", renewals)
                .query(String.class)
                .single();

        String html = web.browser(
                        dana,
                        post(path)
                                .param("process", String.valueOf(renewals))
                                .param("seller", rapport)
                                .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(html).contains("Cleo Lang moved this deal to Close in the meantime.");
        assertThat(chosen(Jsoup.parse(html), "seller")).isEqualTo("Rapport");
        assertThat(processOf(deal)).isEqualTo("New business");
    }

    @Test
    void nonsense_is_answered_in_words() throws Exception {
        cast.renewals();
        web.browser(dana, post(path).param("version", "0")).andExpect(status().isUnprocessableContent());
        web.browser(dana, post(path).param("process", "all").param("version", "0"))
                .andExpect(status().isUnprocessableContent());
        web.browser(dana, get(path).param("process", "77")).andExpect(status().isOk());
        web.browser(dana, get("/deals/77/process")).andExpect(status().isNotFound());
        web.browser(cast.marco(), post(path).param("process", "1").param("version", "0"))
                .andExpect(status().isForbidden());
    }

    private Document page(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return Jsoup.parse(web.browser(dana, request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static String chosen(Document form, String select) {
        return form.expectFirst("select[name=" + select + "] option[selected]").text();
    }

    private String processOf(long id) {
        return jdbc.sql("select p.name from deal d join sales_process p on p.id = d.process_id where d.id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }
}
