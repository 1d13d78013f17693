package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.Accounts;
import app.trivium.deal.Deals;
import app.trivium.deal.Tags;
import app.trivium.identity.Actor;
import app.trivium.process.Processes;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Each filter against real deals: what it keeps and what it leaves out, alike in the list, on the board and in every
 * sum.
 */
@DatabaseTest
class FilterTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deals deals;

    @Autowired
    private Tags tags;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Processes processes;

    private DealMaker maker;
    private Actor dana;
    private LocalDate today;

    @BeforeEach
    void cast() {
        maker = new DealMaker(deals, accounts, processes);
        dana = cast.dana();
        today = LocalDate.ofInstant(Instant.now(), dana.zone());
    }

    @Test
    void by_owner_and_me_and_several() {
        maker.deal(dana, "Dana's").open();
        maker.deal(cast.cleo(), "Cleo's").open();
        maker.deal(cast.marco(), "Marco's").open();

        assertThat(found("owner=me")).containsExactly("Dana's");
        assertThat(found("owner=" + cast.cleo().id())).containsExactly("Cleo's");
        assertThat(found("owner=me&owner=" + cast.marco().id())).containsExactlyInAnyOrder("Dana's", "Marco's");
    }

    @Test
    void by_team_with_the_teams_below() {
        maker.deal(dana, "West").open();
        maker.deal(cast.marco(), "East").open();
        jdbc.sql("update team set parent_id = :west where id = :east")
                .param("west", cast.west())
                .param("east", cast.east())
                .update();

        assertThat(found("team=" + cast.east())).containsExactly("East");
        assertThat(found("team=" + cast.west())).containsExactlyInAnyOrder("West", "East");
    }

    @Test
    void by_tag() {
        long tagged = maker.deal(dana, "Tagged").open();
        maker.deal(dana, "Plain").open();
        tags.add(dana, tagged, Set.of("renewal", "pilot"));

        assertThat(found("tag=" + tagId("renewal"))).containsExactly("Tagged");
        assertThat(found("tag=" + tagId("renewal") + "&tag=" + tagId("pilot"))).containsExactly("Tagged");
    }

    @Test
    void by_amount_in_the_home_currency() {
        jdbc.sql("insert into exchange_rate values ('EUR', 2, date '2026-11-01')")
                .update();
        maker.deal(dana, "Small").worth("999.99", "USD").open();
        maker.deal(dana, "Right").worth("1000", "USD").open();
        maker.deal(dana, "Foreign").worth("600", "EUR").open();
        maker.deal(dana, "Unknown").open();

        assertThat(found("amountFrom=1000")).containsExactlyInAnyOrder("Right", "Foreign");
        assertThat(found("amountFrom=1,000&amountTo=1000")).containsExactly("Right");
        assertThat(found("amountTo=999.99")).containsExactly("Small");
    }

    @Test
    void by_closing() {
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((today.getMonthValue() - 1) % 3);
        maker.deal(dana, "Yesterday").closing(today.minusDays(1)).open();
        maker.deal(dana, "Today").closing(today).open();
        maker.deal(dana, "End of next month")
                .closing(month.plusMonths(2).minusDays(1))
                .open();
        maker.deal(dana, "Start of next quarter").closing(quarter.plusMonths(3)).open();
        maker.deal(dana, "End of next quarter")
                .closing(quarter.plusMonths(6).minusDays(1))
                .open();
        maker.deal(dana, "Never").open();

        assertThat(found("closing=past")).containsExactly("Yesterday");
        assertThat(found("closing=none")).containsExactly("Never");
        assertThat(found("closing=this_month")).contains("Today").doesNotContain("End of next month", "Never");
        assertThat(found("closing=next_month")).contains("End of next month").doesNotContain("Today", "Yesterday");
        assertThat(found("closing=this_quarter")).contains("Today").doesNotContain("Start of next quarter", "Never");
        assertThat(found("closing=next_quarter"))
                .contains("Start of next quarter", "End of next quarter")
                .doesNotContain("Today", "Never");
        assertThat(found("closeFrom=" + today + "&closeTo=" + today)).containsExactly("Today");
    }

    @Test
    void by_gap() {
        maker.deal(dana, "Together").at("Present", "Evaluation").open();
        maker.deal(dana, "Buyer one ahead").at("Present", "Negotiation").open();
        maker.deal(dana, "Ahead").at("Present", "Determine requirements").open();
        maker.deal(dana, "Far ahead").at("Present", "Identify need").open();
        maker.deal(dana, "Buyer ahead").at("Prospect", "Evaluation").open();

        assertThat(found("gap=ahead")).containsExactlyInAnyOrder("Ahead", "Far ahead");
        assertThat(found("gap=far")).containsExactly("Far ahead");
        assertThat(found("gap=buyer")).containsExactly("Buyer ahead");
        assertThat(found("gap=any")).containsExactlyInAnyOrder("Ahead", "Far ahead", "Buyer ahead");
    }

    @Test
    void by_next_step() {
        maker.deal(dana, "None").open();
        maker.deal(dana, "Late").next("Call", today.minusDays(1)).open();
        maker.deal(dana, "Due today").next("Call", today).open();
        maker.deal(dana, "Some day").next("Call", null).open();

        assertThat(found("step=none")).containsExactly("None");
        assertThat(found("step=overdue")).containsExactly("Late");
    }

    @Test
    void by_staleness_of_the_sellers_stage() {
        Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        maker.deal(dana, "Stale").since(now.minus(15, ChronoUnit.DAYS)).open();
        maker.deal(dana, "Fresh").since(now.minus(5, ChronoUnit.DAYS)).open();

        assertThat(found("stale=yes")).containsExactly("Stale");
    }

    @Test
    void by_text_in_the_name_of_the_deal_or_the_account() {
        maker.deal(dana, "Ünïcode 100% rollout").of("Konex").open();
        maker.deal(dana, "Fleet").of("Rollout Brothers").open();
        maker.deal(dana, "Other").of("Betatech").open();

        assertThat(found("text=rollOUT")).containsExactlyInAnyOrder("Ünïcode 100% rollout", "Fleet");
        assertThat(found("text=0%25 r")).containsExactly("Ünïcode 100% rollout");
        assertThat(found("text=%25")).containsExactly("Ünïcode 100% rollout");
        assertThat(found("text=_")).isEmpty();
    }

    @Test
    void by_account_and_by_the_three_stages() {
        maker.deal(dana, "One")
                .of("Konex")
                .at("Present", "Evaluation", "Interested")
                .open();
        maker.deal(dana, "Two").of("Betatech").open();
        long konex = jdbc.sql("select id from account where name = 'Konex'")
                .query(Long.class)
                .single();

        assertThat(found("account=" + konex)).containsExactly("One");
        assertThat(found("seller=" + maker.stage("Present").id())).containsExactly("One");
        assertThat(found("buyer=" + maker.stage("Evaluation").id())).containsExactly("One");
        assertThat(found("marketer=" + maker.stage("Interested").id())).containsExactly("One");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amountFrom=1e999",
                "amountTo=-5",
                "closeFrom=0000-01-01",
                "closeTo=tomorrow",
                "closing=someday",
                "gap=huge",
                "step=x",
                "stale=maybe",
                "owner=abc",
                "owner=99999999999999999999",
                "team=-1",
                "tag=1;drop",
                "account=x",
                "seller=x",
                "process=x",
                "text=%00",
                "text=a%0ab"
            })
    void a_value_that_cannot_be_read_is_left_out_and_said_so(String query) throws Exception {
        maker.deal(dana, "Still shown").open();
        for (String path : List.of("/boards/1/seller", "/boards/1/alignment", "/deals")) {
            var response = mvc.perform(get(URI.create(path + "?" + query)).with(as(dana)))
                    .andReturn()
                    .getResponse();

            assertThat(response.getStatus()).as(path).isEqualTo(422);
            Document page = Jsoup.parse(response.getContentAsString());
            assertThat(page.select(".filter-problems").text()).as(path).contains("This filter is left out.");
            assertThat(page.select("main").text()).as(path).contains("1 ");
        }
        assertThat(mvc.perform(get(URI.create("/boards/1/seller/columns/1?" + query))
                                .header("HX-Request", "true")
                                .with(as(dana)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=x", "cursor=0~2026-13-45~1", "cursor=0~2026-11-23~1&sort=amount", "cursor=2~a~b"})
    void a_place_to_read_on_from_that_cannot_be_read_is_refused(String query) throws Exception {
        var response = mvc.perform(
                        get(URI.create("/boards/1/seller/columns/1?" + query)).with(as(dana)))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    void what_is_gone_stays_a_filter_that_finds_nothing_and_says_so() {
        maker.deal(dana, "Deal").open();

        Document list = list("tag=424242");

        assertThat(list.select(".deals tbody tr")).isEmpty();
        assertThat(list.select(".filter").text()).contains("no longer known");
        assertThat(found("owner=424242&team=424242&account=424242")).isEmpty();
    }

    @Test
    void very_long_text_is_refused_without_breaking_the_page() throws Exception {
        var response = mvc.perform(
                        get("/deals").param("text", "x".repeat(10_000)).with(as(dana)))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("longer than 200").doesNotContain("x".repeat(300));
    }

    /** The names the list shows, once the board and the alignment view have been seen to count the same deals. */
    private List<String> found(String query) {
        List<String> names = list(query).select(".deals tbody th > a").eachText();
        String count = names.size() == 1 ? "1 open deal" : names.size() + " open deals";
        assertThat(page("/boards/1/buyer?" + query)
                        .select(".card > a:first-child")
                        .eachText())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(page("/boards/1/seller?" + query).select("#facts").text()).startsWith(count);
        assertThat(page("/boards/1/alignment?" + query).select("#facts").text()).startsWith(count);
        return names;
    }

    private Document list(String query) {
        return page("/deals?" + query);
    }

    private Document page(String address) {
        try {
            var response = mvc.perform(
                            get(URI.create(address.replace(" ", "%20"))).with(as(dana)))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return Jsoup.parse(response.getContentAsString());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long tagId(String name) {
        return jdbc.sql("select id from tag where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
