package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.deal.TagList;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.process.KeptList;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Filters, saved views and links that name a tag which was merged into another or archived. */
@DatabaseTest
class MergedTagTest {

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
