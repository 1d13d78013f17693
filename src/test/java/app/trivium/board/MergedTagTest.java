package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.deal.ActivityKindList;
import app.trivium.deal.Deals;
import app.trivium.deal.TagList;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.process.KeptList;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Filters, saved views and links that name a tag or a kind which was merged into another or archived. */
@DatabaseTest
class MergedTagTest {

    private static final long CALL = 1;
    private static final long MAIL = 3;

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Tags tags;

    @Autowired
    TagList list;

    @Autowired
    ActivityKindList kinds;

    @Autowired
    Deals deals;

    private Actor ada;
    private Actor dana;

    @BeforeEach
    void two_tagged_deals() {
        ada = cast.ada();
        dana = cast.dana();
        tags.add(dana, pipeline.deal(dana, "Booth", Pipeline.QUALIFY), Set.of("fair"));
        tags.add(dana, pipeline.deal(dana, "Dinner", Pipeline.QUALIFY), Set.of("event"));
        pipeline.deal(dana, "Plain", Pipeline.QUALIFY);
    }

    @Test
    void a_link_that_names_a_merged_tag_finds_the_deals_of_the_other_and_the_sums_agree() throws Exception {
        long fair = id("fair");
        assertFinds("tag=" + fair, "Booth");

        list.merge(ada, fair, 0, id("event"));

        assertFinds("tag=" + fair, "Booth", "Dinner");
        assertFinds("tag=" + fair + "&tag=" + id("event"), "Booth", "Dinner");
        assertFinds("tag=" + id("event") + "&sort=amount", "Booth", "Dinner");
        assertThat(page("/deals?tag=" + fair).select(".filter").text()).contains("fair");
    }

    @Test
    void one_that_no_deal_bore_finds_them_too_and_none_any_more_when_it_is_back() throws Exception {
        long empty = list.add(ada, "trade show");
        assertFinds("tag=" + empty);

        list.merge(ada, empty, 0, id("event"));
        assertFinds("tag=" + empty, "Dinner");

        list.bringBack(ada, empty, 1);
        assertFinds("tag=" + empty);
    }

    @Test
    void an_archived_tag_is_offered_no_more_but_a_link_that_names_it_works() throws Exception {
        long fair = id("fair");
        assertThat(page("/deals").select(".filters, form").text()).contains("fair");

        list.archive(ada, fair, 0);

        assertThat(page("/deals").select(".filters, form").text()).doesNotContain("fair");
        assertFinds("tag=" + fair, "Booth");
        assertThat(page("/deals?tag=" + fair).select(".filter").text()).contains("fair");
    }

    @Test
    void a_link_that_names_a_kind_finds_its_deals_also_after_a_merge_and_the_sums_agree() throws Exception {
        plan("Visit", CALL);
        plan("Chat", CALL);
        plan("Letter", MAIL);
        assertFinds("kind=" + CALL, "Visit", "Chat");
        assertFinds("kind=" + CALL + "&kind=" + MAIL, "Visit", "Chat", "Letter");
        assertFinds("kind=" + CALL + "&step=none");
        assertFinds("kind=424242");
        Document list = page("/deals?kind=" + CALL);
        assertThat(list.select(".filter").text()).contains("Kind of next step: Call");
        assertThat(list.select("input[type=checkbox][name=kind]").eachAttr("value"))
                .containsExactly("1", "2", "3", "4");
        assertThat(list.select("input[type=checkbox][name=kind][checked]").eachAttr("value"))
                .containsExactly("1");

        kinds.rename(ada, CALL, 0, "Phone call");
        kinds.merge(ada, CALL, 1, MAIL);

        assertFinds("kind=" + CALL, "Visit", "Chat", "Letter");
        assertFinds("kind=" + MAIL, "Visit", "Chat", "Letter");
        assertThat(page("/deals").select("input[type=checkbox][name=kind]").eachAttr("value"))
                .containsExactly("2", "3", "4");
        assertThat(page("/boards/1/seller?kind=" + CALL).select(".filter").text())
                .contains("Kind of next step: Phone call");
        assertThat(page("/deals?kind=x").select(".filter-problems").text()).contains("Kind of next step");
    }

    private void plan(String name, long kind) {
        long deal = pipeline.deal(dana, name, Pipeline.QUALIFY);
        deals.change(
                dana, deal, fields -> fields.withNextStep("Ask Ines", null).withNextStepKind(kind), UUID.randomUUID());
    }

    private void assertFinds(String query, String... names) throws Exception {
        String count =
                names.length == 1 ? "1 open deal" : names.length == 0 ? "0 open deals" : names.length + " open deals";
        assertThat(page("/deals?" + query).select(".deals tbody th > a").eachText())
                .containsExactlyInAnyOrder(names);
        Document board = page("/boards/1/seller?" + query);
        assertThat(board.select(".card > a:first-child").eachText()).containsExactlyInAnyOrder(names);
        assertThat(board.select("#facts").text()).startsWith(count);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(mvc.perform(get(address).with(as(dana)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private long id(String name) {
        return list.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .mapToLong(KeptList.Entry::id)
                .findFirst()
                .orElseThrow();
    }
}
