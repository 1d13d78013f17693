package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.deal.Deals;
import app.trivium.deal.Undo;
import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import app.trivium.web.Toast;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@DatabaseTest
class ListTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deals deals;

    @Autowired
    private Undo undo;

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
    void heads_sort_both_ways_and_what_is_unknown_comes_last() {
        maker.deal(dana, "B").worth("10", "USD").open();
        maker.deal(dana, "a").worth("200", "USD").open();
        maker.deal(dana, "C").open();

        assertThat(names("/deals?sort=name")).containsExactly("a", "B", "C");
        assertThat(names("/deals?sort=name&dir=desc")).containsExactly("C", "B", "a");
        assertThat(names("/deals?sort=amount")).containsExactly("B", "a", "C");
        assertThat(names("/deals?sort=amount&dir=desc")).containsExactly("a", "B", "C");
        for (ListSort sort : ListSort.values()) {
            assertThat(names("/deals?sort=" + sort.key())).as(sort.key()).hasSize(3);
        }
    }

    @Test
    void pages_hold_every_deal_once_and_tell_how_many_there_are() {
        for (int i = 0; i < ListQuery.PAGE + 5; i++) {
            maker.deal(dana, "Same").open();
        }
        List<String> read = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            Document page = page(dana, "/deals?page=" + i);
            assertThat(page.select(".pager").text()).contains("55");
            read.addAll(page.select(".deals tbody input").eachAttr("value"));
        }

        assertThat(read).hasSize(ListQuery.PAGE + 5).doesNotHaveDuplicates();
        assertThat(page(dana, "/deals?page=900").select(".deals")).isEmpty();
    }

    @Test
    void only_open_deals_unless_others_are_asked_for() {
        maker.deal(dana, "Open").open();
        long rests = maker.deal(dana, "Rests").open();
        jdbc.sql("update deal set status = 'ON_HOLD', hold_until = date '2099-01-01' where id = " + rests)
                .update();

        assertThat(names("/deals")).containsExactly("Open");
        assertThat(names("/deals?status=on_hold")).containsExactly("Rests");
        assertThat(names("/deals?status=any")).containsExactlyInAnyOrder("Open", "Rests");
        assertThat(page(dana, "/boards/1/seller")
                        .select(".card > a:first-child")
                        .eachText())
                .containsExactly("Open");
        assertThat(page(dana, "/boards/1/seller").select("#facts").text()).contains("1 on hold");
    }

    @Test
    void narrowed_sight_hides_deals_from_list_count_sum_alignment_and_owners() {
        maker.deal(dana, "Mine").worth("100", "USD").open();
        maker.deal(cast.marco(), "Not mine").worth("777", "USD").open();
        jdbc.sql("update access_policy set sight = 'OWN'").update();
        Actor narrowed = cast.dana();

        for (String path : List.of("/deals?status=any", "/boards/1/alignment", "/boards/1/marketer")) {
            assertThat(page(narrowed, path).select("main").text())
                    .as(path)
                    .contains("$100")
                    .doesNotContain("777", "Not mine", "Marco");
        }
        assertThat(names(narrowed, "/deals?owner=" + cast.marco().id())).isEmpty();
    }

    @Test
    void a_bulk_change_does_what_may_be_done_says_what_not_and_is_undone_as_one() throws Exception {
        long mine = maker.deal(dana, "Mine").open();
        long other = maker.deal(cast.marco(), "Marco's").open();
        String gesture = UUID.randomUUID().toString();

        MvcResult result = mvc.perform(post("/deals/bulk")
                        .param("deal", Long.toString(mine), Long.toString(other), "424242")
                        .param("what", "close")
                        .param("newClose", "2027-03-01")
                        .param("gesture", gesture)
                        .with(as(dana)))
                .andReturn();

        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/deals");
        Toast toast = (Toast) Objects.requireNonNull(result.getFlashMap().get("toast"));
        assertThat(toast.text()).startsWith("1 deal changed. 2 refused:");
        assertThat(close(mine)).isEqualTo(LocalDate.of(2027, 3, 1));
        assertThat(close(other)).isNull();
        undo.undo(dana, mine, UUID.fromString(gesture), UUID.randomUUID());
        assertThat(close(mine)).isNull();
    }

    @Test
    void owner_and_tags_change_in_bulk() throws Exception {
        long one = maker.deal(dana, "One").open();
        long two = maker.deal(dana, "Two").open();

        bulk("tag", "newTag", "renewal, pilot", one, two);
        bulk("owner", "newOwner", Long.toString(cast.cleo().id()), one, two);

        assertThat(names("/deals?owner=" + cast.cleo().id())).containsExactlyInAnyOrder("One", "Two");
        assertThat(jdbc.sql("select count(*) from deal_tag").query(Long.class).single())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, newOwner, abc",
        "owner, newOwner, ''",
        "tag, newTag, ''",
        "close, newClose, 0000-01-01",
        "x, newTag, y"
    })
    void a_bulk_change_that_makes_no_sense_is_refused(String what, String field, String value) throws Exception {
        long deal = maker.deal(dana, "Deal").open();

        var response = mvc.perform(post("/deals/bulk")
                        .param("deal", Long.toString(deal))
                        .param("what", what)
                        .param(field, value)
                        .with(as(dana)))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void the_alignment_view_counts_and_sums_where_seller_and_buyer_stand() {
        maker.deal(dana, "Far")
                .at("Present", "Identify need")
                .worth("412000", "USD")
                .open();
        maker.deal(dana, "Together")
                .at("Present", "Evaluation")
                .worth("100", "USD")
                .open();
        maker.deal(dana, "Together too")
                .at("Present", "Evaluation")
                .worth("200", "USD")
                .open();

        Document matrix = page(dana, "/boards/1/alignment");

        assertThat(matrix.select(".cell.far a > *").eachText())
                .containsExactly("1", "$412,000", "two or more stages ahead of the buyer");
        assertThat(matrix.select(".cell.together a > *").eachText()).startsWith("2", "$300");
        assertThat(matrix.select("tbody tr").get(3).select(".total").text()).isEqualTo("3 deals $412,300");
        assertThat(names(matrix.select(".cell.together a").attr("href")))
                .containsExactlyInAnyOrder("Together", "Together too");
        assertThat(page(dana, "/boards/1/alignment?with=marketer")
                        .select("thead th")
                        .eachText())
                .containsExactly("Unaware", "Aware", "Interested", "Evaluating", "Purchase");
    }

    private void bulk(String what, String field, String value, Long... ids) throws Exception {
        String[] typed = Stream.of(ids).map(String::valueOf).toArray(String[]::new);
        mvc.perform(post("/deals/bulk")
                        .param("deal", typed)
                        .param("what", what)
                        .param(field, value)
                        .param("gesture", UUID.randomUUID().toString())
                        .with(as(dana)))
                .andReturn();
    }

    private @Nullable LocalDate close(long deal) {
        return jdbc.sql("select expected_close from deal where id = :id")
                .param("id", deal)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private List<String> names(String address) {
        return names(dana, address);
    }

    private List<String> names(Actor actor, String address) {
        return page(actor, address).select(".deals tbody th > a").eachText();
    }

    private Document page(Actor actor, String address) {
        try {
            var response = mvc.perform(get(URI.create(address)).with(as(actor)))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return Jsoup.parse(response.getContentAsString().replace("US$\u00a0", "$"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
