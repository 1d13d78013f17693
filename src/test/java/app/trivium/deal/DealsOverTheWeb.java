package app.trivium.deal;

import static app.trivium.Cast.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests of pages about deals, with and without script, and what they did to the deals. */
final class DealsOverTheWeb {

    static final String PRESENT = Long.toString(Pipeline.PRESENT);

    private final MockMvc mvc;
    private final Pipeline pipeline;
    private final JdbcClient jdbc;

    DealsOverTheWeb(MockMvc mvc, Pipeline pipeline, JdbcClient jdbc) {
        this.mvc = mvc;
        this.pipeline = pipeline;
        this.jdbc = jdbc;
    }

    ResultActions script(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("HX-Request", "true").with(as(actor)));
    }

    ResultActions browser(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(actor)));
    }

    MockHttpServletRequestBuilder move(long deal) {
        return post("/deals/{id}/moves", deal).param("version", version(deal));
    }

    /** Sends the form of a toast as the browser would. */
    ResultActions send(Actor actor, Element form) throws Exception {
        var request = post(form.attr("action"));
        form.select("input[name]").forEach(input -> request.param(input.attr("name"), input.val()));
        return script(actor, request);
    }

    static Element toast(ResultActions answer) throws Exception {
        String html = answer.andReturn().getResponse().getContentAsString();
        return Jsoup.parse(html).expectFirst(".toast");
    }

    String stage(Journey journey, String name) {
        long id = pipeline.process().stages(journey).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        return Long.toString(id);
    }

    String stands(long deal, Journey journey) {
        return jdbc.sql("select s.name from deal d join stage s on s.id = d." + journey.slug()
                        + "_stage_id where d.id = :id")
                .param("id", deal)
                .query(String.class)
                .single();
    }

    String version(long deal) {
        return Long.toString(pipeline.version(deal));
    }

    long historyLines() {
        return jdbc.sql(
                        "select (select count(*) from move) + (select count(*) from outcome) + (select count(*) from deal_change)")
                .query(Long.class)
                .single();
    }
}
