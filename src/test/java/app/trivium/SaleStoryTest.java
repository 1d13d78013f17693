package app.trivium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.identity.Actor;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** One sale, from a buyer who has never heard of us to a purchase, told through the forms and pages of three people. */
@DatabaseTest
class SaleStoryTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Test
    void a_sale_from_unaware_to_purchase() throws Exception {
        Actor dana = cast.dana();
        Actor tess = cast.tess();

        // Dana finds a plant that could need us, and opens a deal where nobody knows anything yet.
        long deal = pipeline.deal(dana, "Group rollout");
        assertThat(column(dana, "seller", "Prospect")).contains("Group rollout");
        assertThat(column(dana, "buyer", "Identify need")).contains("Group rollout");
        assertThat(column(dana, "marketer", "Unaware")).contains("Group rollout");

        // They get to know each other. The marketer's side comes along in the same gesture.
        does(dana, move(deal).param("seller", "2").param("marketer", "12"));
        assertThat(column(dana, "marketer", "Aware")).contains("Group rollout");

        // Eager, she presents before the buyer has said what they need. Trivium shows the gap and what to do.
        does(dana, move(deal).param("seller", "4"));
        assertThat(page(dana, "/deals/" + deal).text())
                .contains("2 ahead of buyer")
                .contains("put a figure on it together");
        assertThat(page(tess, "/boards/1/alignment").select("td.far").text()).contains("1");

        // Tess, who coaches, writes a note. Dana goes back to qualify, and says why.
        does(tess, post("/deals/" + deal + "/notes").param("body", "Go back to the **need** first."));
        does(dana, move(deal).param("seller", "3").param("reason", "They have not named the need yet."));

        // The buyer says so himself: a list of requirements is agreed. The two are together again.
        does(
                dana,
                move(deal)
                        .param("buyer", "7")
                        .param("evidence", "SAID")
                        .param("evidenceBy", "Dana Reyes")
                        .param("evidenceOn", LocalDate.now().minusDays(1).toString()));
        assertThat(page(dana, "/deals/" + deal).text()).contains("Dana Reyes").doesNotContain("ahead of buyer");

        // No money before the new year: the deal rests, and is off the board but not lost.
        does(
                dana,
                outcome(deal, "ON_HOLD")
                        .param("holdUntil", LocalDate.now().plusDays(40).toString()));
        assertThat(page(dana, "/boards/1/seller").text()).doesNotContain("Group rollout");
        does(dana, outcome(deal, "OPEN"));

        // From here on it goes forward, and in the end they buy.
        does(dana, move(deal).param("seller", "4").param("buyer", "8").param("marketer", "14"));
        does(dana, move(deal).param("seller", "5").param("buyer", "9"));
        does(dana, outcome(deal, "WON"));

        Document won = page(tess, "/deals/" + deal);
        assertThat(won.select("[data-journey=BUYER] [aria-current]").text()).contains("Purchase");
        assertThat(won.select("[data-journey=MARKETER] [aria-current]").text()).contains("Purchase");
        assertThat(page(dana, "/boards/1/seller").text()).doesNotContain("Group rollout");
        assertThat(page(tess, "/deals?status=WON").text()).contains("Group rollout");

        // The page tells the whole way, detours included.
        assertThat(won.select(".timeline").text())
                .contains("Qualify → Present")
                .contains("They have not named the need yet.")
                .contains("Go back to the need first.")
                .contains("Negotiation → Purchase");
    }

    private MockHttpServletRequestBuilder move(long deal) {
        return post("/deals/" + deal + "/moves").param("version", String.valueOf(pipeline.version(deal)));
    }

    private MockHttpServletRequestBuilder outcome(long deal, String to) {
        return post("/deals/" + deal + "/outcome")
                .param("to", to)
                .param("version", String.valueOf(pipeline.version(deal)));
    }

    private void does(Actor actor, MockHttpServletRequestBuilder form) throws Exception {
        browser.perform(form.with(Cast.as(actor))).andExpect(status().isSeeOther());
    }

    private String column(Actor actor, String journey, String stage) throws Exception {
        return page(actor, "/boards/1/" + journey)
                .select(".col:has(h2:contains(" + stage + "))")
                .text();
    }

    private Document page(Actor actor, String path) throws Exception {
        return Jsoup.parse(browser.perform(get(path).with(Cast.as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
