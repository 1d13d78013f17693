package app.trivium.dealroom;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.Statements;
import app.trivium.deal.DealFields;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.OutcomeOrder;
import app.trivium.deal.Part;
import app.trivium.deal.StakeholderRole;
import app.trivium.deal.Stakeholders;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.timeline.Notes;
import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class DealPageTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Deals deals;

    @Autowired
    Tags tags;

    @Autowired
    Notes notes;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    JdbcClient jdbc;

    Actor dana;
    long deal;

    @BeforeEach
    void open() {
        dana = cast.dana();
        deal = pipeline.deal(dana, "Line 4 retrofit", Pipeline.PRESENT, Pipeline.REQUIREMENTS, Pipeline.INTERESTED);
    }

    @Test
    void the_page_shows_the_deal_on_its_three_journeys() throws Exception {
        Document page = page(dana);

        assertThat(page.select("h1").text()).isEqualTo("Line 4 retrofit");
        assertThat(page.select(".lane").eachAttr("data-journey")).containsExactly("SELLER", "BUYER", "MARKETER");
        assertThat(page.select(".lane [aria-current=step] > span").eachText())
                .containsExactly("Present", "Determine requirements", "Interested");
        assertThat(page.select(".lane button")).hasSize(15);
        assertThat(page.select(".lane .due > span").eachText()).containsExactly("Evaluation", "Evaluating");
        assertThat(page.select(".money").text()).contains("48,000");
        assertThat(page.select(".deal-head").text()).contains("55 %", "26,400", "1 ahead of buyer");
    }

    @Test
    void where_seller_and_buyer_are_apart_it_says_what_to_do_and_offers_two_ways_out() throws Exception {
        Document page = page(dana);

        assertThat(page.select(".lanes .advice b").text())
                .isEqualTo("You are at Present; the buyer is still at Determine requirements.");
        assertThat(page.select(".lanes .advice").text()).contains("Agree the list of requirements");
        String plan = page.select(".lanes .advice a").get(0).attr("href");
        assertThat(page.select(".lanes .advice a").get(1).attr("href")).contains("/moves/new");

        Document form = Jsoup.parse(browser.perform(get(URI.create(plan)).with(as(dana)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(form.select("[name=next_step]").val()).startsWith("Agree the list of requirements");
    }

    @ParameterizedTest
    @CsvSource({
        "3,6,12,You are at Qualify; the buyer is still at Identify need.",
        "5,6,14,You are at Close; the buyer is only at Identify need.",
        "1,9,11,You are at Prospect; the buyer is already at Negotiation.",
        "3,7,11,What they hear from us still fits Unaware; by now it should fit Interested."
    })
    void there_is_advice_for_every_way_of_coming_apart(long seller, long buyer, long marketer, String heading)
            throws Exception {
        deal = pipeline.deal(dana, "Other", seller, buyer, marketer);
        String advice = page(dana).select(".lanes .advice").text();

        assertThat(advice).startsWith(heading);
        assertThat(advice.length()).isGreaterThan(heading.length() + 40);
    }

    @Test
    void a_deal_whose_journeys_keep_together_needs_no_advice() throws Exception {
        deal = pipeline.deal(dana, "Other", Pipeline.QUALIFY, Pipeline.REQUIREMENTS, Pipeline.INTERESTED);

        assertThat(page(dana).select(".lanes .advice")).isEmpty();
    }

    @Test
    void the_next_step_is_marked_when_overdue_and_missed_when_there_is_none() throws Exception {
        assertThat(page(dana).select(".step").text()).contains("Nothing is planned");
        change(fields -> fields.withNextStep("Call Ines", LocalDate.of(2001, 2, 3)));

        assertThat(page(dana).select(".step").text()).contains("Call Ines", "overdue");
        assertThat(page(dana).select(".step .button").text()).contains("Done");
        change(fields -> fields.withNextStepKind(1L));
        assertThat(page(dana).select(".step .chip").eachText()).containsExactly("Call", "overdue");
    }

    @Test
    void a_won_a_lost_and_a_resting_deal_say_so_plainly() throws Exception {
        decide(DealStatus.LOST, null, 2L, "Too dear by half");
        Document lost = page(dana);
        assertThat(lost.select(".verdict").text()).startsWith("Lost on ").contains("Price", "Too dear by half");
        assertThat(lost.select(".lane button:not([disabled])")).isEmpty();
        assertThat(lost.select(".deal-head button").eachText()).containsExactly("Reopen");

        decide(DealStatus.OPEN, null, null, null);
        decide(DealStatus.ON_HOLD, LocalDate.of(2199, 1, 2), null, null);
        assertThat(page(dana).select(".verdict").text()).isEqualTo("On hold until 2 Jan 2199");

        decide(DealStatus.WON, null, null, null);
        assertThat(page(dana).select(".verdict").text()).startsWith("Won on ");
        assertThat(page(dana).select(".lane [aria-current=step] > span").eachText())
                .containsExactly("Present", "Purchase", "Purchase");
    }

    @Test
    void a_track_nobody_touched_for_long_is_not_known_any_more() throws Exception {
        jdbc.sql("update deal set seller_since = now() - interval '40 days', buyer_since = now() - interval '40 days'")
                .update();
        Document page = page(dana);

        assertThat(page.select(".lane[data-journey=SELLER] .chip").text()).contains("stale after 14 days");
        assertThat(page.select(".lane[data-journey=BUYER] .chip").text()).startsWith("unknown since ");
        assertThat(page.select(".lane[data-journey=MARKETER] .chip")).isEmpty();
    }

    @Test
    void tags_people_and_notes_are_on_the_page() throws Exception {
        tags.add(dana, deal, Set.of("pilot"));
        long ines = pipeline.person(dana, "Acme Corporation", "Ines Okoye");
        long omar = pipeline.person(dana, "Konex", "Omar Duarte");
        stakeholders.put(dana, deal, ines, new Part(StakeholderRole.CHAMPION, 2, true));
        stakeholders.put(dana, deal, omar, new Part(StakeholderRole.BLOCKS, -1, false));
        notes.write(dana, deal, "Sent the **logs**", UUID.randomUUID());
        Document page = page(dana);

        assertThat(page.select(".deal-head .tag").text()).isEqualTo("pilot");
        assertThat(page.select("#deal-people li a.link, #deal-people small").eachText())
                .containsExactly("Ines Okoye", "champion", "Omar Duarte", "Konex · blocks");
        assertThat(page.select(".stance").eachText()).containsExactly("+2", "not met");
        assertThat(page.select("#deal-timeline .prose strong").text()).isEqualTo("logs");
    }

    @Test
    void whoever_may_only_look_finds_nothing_that_would_refuse() throws Exception {
        notes.write(dana, deal, "Sent the logs", UUID.randomUUID());
        Document page = page(cast.marco());

        assertThat(page.select("main form:not(.lane)")).isEmpty();
        assertThat(page.select("main button:not([disabled])")).isEmpty();
        assertThat(page.select("main a[href*=/fields], main a[href*=/stakeholders], main a[href*=/new]"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("Line 4 retrofit");
    }

    @Test
    void who_may_see_the_page_and_who_may_change_it() throws Exception {
        assertThat(access(dana)).isEqualTo("200 303");
        assertThat(access(cast.cleo())).isEqualTo("200 303");
        assertThat(access(cast.tess())).isEqualTo("200 303");
        assertThat(access(cast.ada())).isEqualTo("200 303");
        assertThat(access(cast.marco())).isEqualTo("200 403");
        jdbc.sql("update access_policy set sight = 'TEAM'").update();
        assertThat(access(cast.marco())).isEqualTo("404 404");
        assertThat(access(cast.cleo())).isEqualTo("200 303");
        jdbc.sql("update access_policy set sight = 'OWN'").update();
        assertThat(access(cast.cleo())).isEqualTo("404 404");
        assertThat(access(dana)).isEqualTo("200 303");
        assertThat(access(cast.ada())).isEqualTo("200 303");
    }

    @Test
    void nobody_sees_a_deal_without_signing_in_or_one_that_is_not_there() throws Exception {
        assertThat(browser.perform(get("/deals/{id}", deal))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isIn(302, 303);
        for (String id : new String[] {"0", "-1", "999999999999", "99999999999999999999", "x", "1e3"}) {
            assertThat(browser.perform(get("/deals/" + id).with(as(dana)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_page_takes_as_many_statements_for_a_rich_deal_as_for_a_bare_one() throws Exception {
        int bare = Statements.in(() -> page(dana));
        for (int i = 0; i < 30; i++) {
            notes.write(dana, deal, "note " + i, UUID.randomUUID());
            long person = pipeline.person(dana, "Acme Corporation", "Person " + i);
            stakeholders.put(dana, deal, person, new Part(StakeholderRole.USES, 0, true));
        }
        tags.add(dana, deal, Set.of("a", "b", "c", "d"));
        int rich = Statements.in(() -> page(dana));

        assertThat(rich).isEqualTo(bare).isLessThanOrEqualTo(6);
    }

    private String access(Actor actor) throws Exception {
        MockHttpServletResponse page = browser.perform(get("/deals/{id}", deal).with(as(actor)))
                .andReturn()
                .getResponse();
        MockHttpServletResponse edit = browser.perform(post("/deals/{id}/fields", deal)
                        .param("form", "name")
                        .param("name", "Line " + UUID.randomUUID())
                        .with(as(actor)))
                .andReturn()
                .getResponse();
        return page.getStatus() + " " + (edit.getStatus() == 302 ? 303 : edit.getStatus());
    }

    private Document page(Actor actor) throws Exception {
        return Jsoup.parse(browser.perform(get("/deals/{id}", deal).with(as(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private void change(UnaryOperator<DealFields> change) {
        deals.change(dana, deal, change, UUID.randomUUID());
    }

    private void decide(DealStatus to, @Nullable LocalDate until, @Nullable Long reason, @Nullable String comment) {
        deals.decide(
                dana,
                deal,
                new OutcomeOrder(to, null, until, reason, comment, pipeline.version(deal), UUID.randomUUID()));
    }
}
