package app.trivium.deal;

import static app.trivium.Cast.as;

import app.trivium.identity.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody's browser, which sends forms and gets pages. */
final class FormBrowser {

    private final MockMvc mvc;
    private final Actor actor;

    FormBrowser(MockMvc mvc, Actor actor) {
        this.mvc = mvc;
        this.actor = actor;
    }

    MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(actor))).andReturn().getResponse();
    }

    static Document html(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
