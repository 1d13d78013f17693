package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import java.util.UUID;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is done from a board: deals added in a column, views saved. */
@DatabaseTest
class BoardActsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    private Actor dana;

    @BeforeEach
    void cast() {
        dana = cast.dana();
    }

    @Test
    void a_deal_is_added_at_the_column_with_a_new_account_once_however_often_it_is_sent() throws Exception {
        String gesture = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var response = send(
                    dana,
                    post("/boards/1/buyer/deals?owner=me")
                            .param("dealStage", "8")
                            .param("dealName", "Quality lab")
                            .param("dealAccount", "Inity")
                            .param("dealAmount", "91,250")
                            .param("gesture", gesture));
            assertThat(response.getRedirectedUrl()).isEqualTo("/boards/1/buyer?owner=me");
        }

        Document board = page(dana, "/boards/1/buyer");
        assertThat(board.select("#cards-8 > .card").text()).contains("Quality lab", "Inity", "$91,250");
        assertThat(board.select(".card")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Inity, 5, Please fill this in",
        "Name, '', 5, Please fill this in",
        "Name, Inity, 1e999, cannot be read as an amount",
        "Name, Inity, -5, cannot be read as an amount"
    })
    void what_is_wrong_with_a_new_deal_is_said_at_the_field_and_nothing_typed_is_lost(
            String name, String account, String amount, String sentence) throws Exception {
        var response = send(
                dana,
                post("/boards/1/seller/deals")
                        .param("dealStage", "3")
                        .param("dealName", name)
                        .param("dealAccount", account)
                        .param("dealAmount", amount));

        assertThat(response.getStatus()).isEqualTo(422);
        Document board = Jsoup.parse(response.getContentAsString());
        assertThat(board.select("section[data-stage=3] details.add[open] .error")
                        .text())
                .contains(sentence);
        assertThat(board.select("section[data-stage=3] .add input[name=dealAmount]")
                        .attr("value"))
                .isEqualTo(amount);
        assertThat(jdbc.sql("select count(*) from deal").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_stage_of_another_journey_is_no_place_for_a_new_deal() throws Exception {
        var response = send(
                dana,
                post("/boards/1/seller/deals")
                        .param("dealStage", "8")
                        .param("dealName", "Name")
                        .param("dealAccount", "Inity"));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_view_is_saved_found_again_renamed_and_deleted() throws Exception {
        save(dana, "Mine", null);

        Document board = page(dana, "/boards/1/marketer");
        assertThat(board.select(".pop a:contains(Mine)").attr("href"))
                .isEqualTo("/boards/1/marketer?owner=me&gap=ahead&sort=amount");
        assertThat(page(cast.cleo(), "/boards/1/seller").select(".pop a:contains(Mine)"))
                .isEmpty();

        send(dana, post("/views/" + viewId()).param("viewName", "Renamed"));
        assertThat(page(dana, "/boards/1/seller?owner=me&gap=ahead&sort=amount")
                        .select("summary")
                        .text())
                .contains("Renamed");

        send(dana, post("/views/" + viewId() + "/removal"));
        assertThat(jdbc.sql("select count(*) from saved_view").query(Long.class).single())
                .isZero();
    }

    @Test
    void a_shared_view_is_everybodys_to_see_its_owners_and_admins_to_change() throws Exception {
        save(dana, "For all", "yes");

        assertThat(page(cast.cleo(), "/boards/1/seller").select(".pop a:contains(For all)"))
                .hasSize(1);
        assertThat(send(cast.cleo(), post("/views/" + viewId() + "/removal")).getStatus())
                .isEqualTo(403);
        assertThat(send(cast.ada(), post("/views/" + viewId() + "/removal")).getStatus())
                .isEqualTo(303);
        assertThat(send(dana, post("/views/424242/removal")).getStatus()).isEqualTo(404);
    }

    private void save(Actor actor, String name, @Nullable String shared) throws Exception {
        var request = post("/views")
                .param("viewName", name)
                .param("page", "BOARD")
                .param("owner", "me")
                .param("gap", "ahead")
                .param("sort", "amount")
                .param("back", "/boards/1/seller");
        if (shared != null) {
            request = request.param("shareIt", shared);
        }
        assertThat(send(actor, request).getRedirectedUrl()).isEqualTo("/boards/1/seller");
    }

    private long viewId() {
        return jdbc.sql("select id from saved_view").query(Long.class).single();
    }

    private MockHttpServletResponse send(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(actor))).andReturn().getResponse();
    }

    private Document page(Actor actor, String address) {
        try {
            var response = send(actor, get(address));
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            return Jsoup.parse(response.getContentAsString().replace("US$\u00a0", "$"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
