package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.deal.Deals;
import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class BoardTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deals deals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Processes processes;

    private DealMaker maker;
    private Actor dana;

    @BeforeEach
    void cast() {
        maker = new DealMaker(deals, accounts, processes);
        dana = cast.dana();
    }

    @Test
    void every_stage_is_a_column_even_without_deals() {
        Document board = page(dana, "/boards/1/marketer");

        assertThat(board.select(".board > section h2").eachText())
                .containsExactly("Unaware", "Aware", "Interested", "Evaluating", "Purchase");
        assertThat(board.select(".card")).isEmpty();
    }

    @Test
    void a_deal_stands_on_all_three_boards_where_it_stands() {
        long deal = maker.deal(dana, "Group rollout")
                .at("Present", "Determine requirements", "Aware")
                .open();

        assertThat(columnOf(page(dana, "/boards/1/seller"), deal)).isEqualTo("Present");
        assertThat(columnOf(page(dana, "/boards/1/buyer"), deal)).isEqualTo("Determine requirements");
        assertThat(columnOf(page(dana, "/boards/1/marketer"), deal)).isEqualTo("Aware");
    }

    @Test
    void the_head_counts_and_sums_all_deals_and_not_only_the_cards_shown() {
        for (int i = 0; i < BoardQuery.PAGE + 7; i++) {
            maker.deal(dana, "Pilot " + i).worth("1000", "USD").open();
        }

        Document board = page(dana, "/boards/1/seller");

        assertThat(board.select("#cards-1 > .card")).hasSize(BoardQuery.PAGE);
        assertThat(board.select("#head-1").text()).contains("57", "$57,000", "$2,850 weighted");
        assertThat(board.select("#facts").text())
                .contains("57 open deals", "$57,000 pipeline", "57 without a next step");
    }

    @Test
    void sums_are_in_the_home_currency_and_say_so_when_rates_were_used() {
        jdbc.sql("insert into exchange_rate values ('EUR', 1.25, date '2026-11-01')")
                .update();
        maker.deal(dana, "Home").worth("1000", "USD").open();
        assertThat(page(dana, "/boards/1/seller").select("#facts").text()).doesNotContain("converted");

        maker.deal(dana, "Abroad").worth("400", "EUR").open();

        assertThat(page(dana, "/boards/1/seller").select("#facts").text())
                .contains("$1,500 pipeline", "sums in USD, 1 deal converted at stated rates");
    }

    @Test
    void what_a_rep_may_not_see_is_in_no_card_no_count_and_no_sum() {
        jdbc.sql("update access_policy set sight = 'OWN'").update();
        Actor dana = cast.dana();
        maker.deal(dana, "Mine").worth("1000", "USD").open();
        long other = maker.deal(cast.marco(), "Not mine").worth("9999", "USD").open();

        Document board = page(dana, "/boards/1/seller");

        assertThat(board.select(".card > a:first-child").eachText()).containsExactly("Mine");
        assertThat(board.select("#facts").text()).contains("1 open deal", "$1,000 pipeline");
        assertThat(board.select("#head-1").text()).contains("$1,000").doesNotContain("9,999");
        assertThat(fragment(dana, "/boards/1/seller/cards/" + other)
                        .select("template[data-card]")
                        .html())
                .doesNotContain("Not mine");
        assertThat(page(cast.ada(), "/boards/1/seller").select(".card")).hasSize(2);
    }

    @Test
    void reading_on_shows_every_deal_once_even_when_all_keys_are_equal() {
        List<Long> opened = new ArrayList<>();
        for (int i = 0; i < 2 * BoardQuery.PAGE + 3; i++) {
            opened.add(maker.deal(dana, "Same").worth("500", "USD").open());
        }
        star(opened.get(60), opened.get(2));

        for (BoardSort sort : BoardSort.values()) {
            List<Long> read = readColumn("/boards/1/seller?sort=" + sort.key(), "1");

            assertThat(read).as(sort.key()).containsExactlyInAnyOrderElementsOf(opened);
            assertThat(read.subList(0, 2)).as(sort.key()).containsExactlyInAnyOrder(opened.get(60), opened.get(2));
        }
    }

    @Test
    void cards_sort_by_their_rank_as_plain_texts() {
        maker.deal(dana, "Small").worth("10", "USD").open();
        maker.deal(dana, "Large").worth("9000000", "USD").open();
        maker.deal(dana, "Unknown").open();
        star(maker.deal(dana, "Starred").worth("20", "USD").open());

        for (BoardSort sort : BoardSort.values()) {
            List<String> ranks = page(dana, "/boards/1/seller?sort=" + sort.key())
                    .select("#cards-1 > .card")
                    .eachAttr("data-rank");

            assertThat(ranks).as(sort.key()).hasSize(4).isSorted();
        }
        assertThat(page(dana, "/boards/1/seller?sort=amount")
                        .select("#cards-1 > .card > a:first-child")
                        .eachText())
                .containsExactly("Starred", "Large", "Small", "Unknown");
    }

    @Test
    void a_change_comes_as_the_card_all_heads_and_the_figures() {
        long deal = maker.deal(dana, "Group rollout")
                .at("Present")
                .worth("410000", "USD")
                .open();

        Document change = fragment(dana, "/boards/1/seller/cards/" + deal);

        assertThat(change.select("template[data-card]").html()).contains("deal-" + deal, "Group rollout");
        assertThat(change.select("header[id^=head-]")).hasSize(5);
        assertThat(change.select("#head-4").text()).contains("$410,000");
        assertThat(change.select("#facts").text()).contains("1 open deal");
    }

    @Test
    void folding_by_link_is_kept_in_a_cookie() throws Exception {
        var response = mvc.perform(get("/boards/1/seller?fold=2.4").with(as(dana)))
                .andReturn()
                .getResponse();

        assertThat(Jsoup.parse(response.getContentAsString())
                        .select(".col.folded")
                        .eachAttr("data-stage"))
                .containsExactly("2", "4");
        assertThat(response.getCookie(Folds.COOKIE)).isNotNull();
    }

    private List<Long> readColumn(String address, String stage) {
        Document page = page(dana, address);
        List<Long> read = new ArrayList<>(ids(page.expectFirst("#cards-" + stage)));
        Element rest = page.select("#cards-" + stage + " > .rest").first();
        while (rest != null) {
            Document more = fragment(dana, rest.attr("hx-get"));
            read.addAll(ids(more.body()));
            rest = more.select(".rest").first();
        }
        return read;
    }

    private static List<Long> ids(Element cards) {
        return cards.select(".card").eachAttr("data-deal").stream()
                .map(Long::valueOf)
                .toList();
    }

    private void star(Long... ids) {
        for (Long id : ids) {
            jdbc.sql("insert into star values (:me, :deal)")
                    .param("me", dana.id())
                    .param("deal", id)
                    .update();
        }
    }

    private static String columnOf(Document board, long deal) {
        return board.select("section:has(#deal-" + deal + ") h2").text();
    }

    private Document page(Actor actor, String address) {
        return ask(actor, get(URI.create(address)));
    }

    private Document fragment(Actor actor, String address) {
        return ask(actor, get(URI.create(address)).header("HX-Request", "true"));
    }

    private Document ask(Actor actor, MockHttpServletRequestBuilder request) {
        try {
            var response = mvc.perform(request.with(as(actor))).andReturn().getResponse();
            assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
            return Jsoup.parse(response.getContentAsString().replace("US$\u00a0", "$"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
