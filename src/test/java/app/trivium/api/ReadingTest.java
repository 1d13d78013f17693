package app.trivium.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.deal.Deals;
import app.trivium.deal.MoveOrder;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.ApiTokens;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import app.trivium.process.Journey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of boards and deals. */
@DatabaseTest
class ReadingTest {

    @Autowired
    MockMvc program;

    @Autowired
    Cast cast;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AccessPolicies policies;

    @Autowired
    Deals deals;

    @Autowired
    JdbcClient jdbc;

    private final JsonMapper json = new JsonMapper();

    @Test
    void a_board_tells_figures_of_all_deals_and_the_first_cards_and_goes_on_by_cursor() throws Exception {
        Actor dana = cast.dana();
        long acme = cast.acme();
        for (int i = 0; i < 60; i++) {
            cast.deal("Rollout " + i, acme, dana);
        }
        RequestPostProcessor token = Programs.of(dana, tokens);

        JsonNode board = read("/api/v1/boards/1/seller", token);
        JsonNode first = board.at("/columns/0");

        assertThat(first.get("deals").asInt()).isEqualTo(60);
        assertThat(first.get("amount").decimalValue()).isEqualByComparingTo("2880000");
        assertThat(first.get("weighted").decimalValue()).isEqualByComparingTo("144000");
        assertThat(first.get("cards").size()).isEqualTo(50);
        JsonNode rest = read(
                "/api/v1/boards/1/seller/columns/1?cursor="
                        + first.get("next").asString().replace(" ", "%20"),
                token);
        assertThat(rest.get("items").size()).isEqualTo(10);
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(new HashSet<>(ids(first.get("cards"), rest.get("items")))).hasSize(60);
    }

    @Test
    void the_filters_of_the_page_hold_and_one_that_cannot_be_read_is_refused() throws Exception {
        cast.deal("Group rollout", cast.acme(), cast.dana());
        cast.deal("Data hub", cast.dontechi(), cast.cleo());
        RequestPostProcessor token = Programs.of(cast.dana(), tokens);

        assertThat(read("/api/v1/boards/1/seller?owner=me", token)
                        .at("/columns/0/deals")
                        .asInt())
                .isEqualTo(1);
        assertThat(read("/api/v1/deals?text=hub&total=true", token).get("total").asInt())
                .isEqualTo(1);
        for (String path : List.of("/api/v1/boards/1/seller", "/api/v1/deals")) {
            program.perform(get(path + "?amountFrom=lots").with(token))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.field").value("amountFrom"));
            program.perform(get(path + "?sort=beauty").with(token))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.field").value("sort"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attention",
                "name",
                "account",
                "stage",
                "amount",
                "close",
                "step",
                "owner",
                "age",
                "attention&dir=desc",
                "name&dir=desc",
                "stage&dir=desc",
                "amount&dir=desc",
                "close&dir=desc",
                "age&dir=desc"
            })
    void the_list_is_read_to_its_end_part_by_part_in_the_order_of_the_whole(String sort) throws Exception {
        Actor dana = cast.dana();
        for (int i = 0; i < 7; i++) {
            long deal = cast.deal("Rollout " + i % 3, i % 2 == 0 ? cast.acme() : cast.dontechi(), dana);
            if (i % 3 == 0) {
                jdbc.sql("update deal set amount = null, currency = null, expected_close = null where id = :id")
                        .param("id", deal)
                        .update();
            }
        }
        RequestPostProcessor token = Programs.of(dana, tokens);
        List<Long> whole = ids(read("/api/v1/deals?sort=" + sort, token).get("items"));

        List<Long> parts = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonNode part =
                    read("/api/v1/deals?limit=2&sort=" + sort + (cursor == null ? "" : "&cursor=" + cursor), token);
            parts.addAll(ids(part.get("items")));
            cursor = part.get("next").isNull() ? null : part.get("next").asString();
        } while (cursor != null && parts.size() < 20);

        assertThat(whole).hasSize(7);
        assertThat(parts).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/deals?cursor=x",
                "/api/v1/deals?cursor=bmFtZT4x",
                "/api/v1/deals?cursor=YXR0ZW50aW9uPjE9OTk5OTktMDEtMDE",
                "/api/v1/deals?sort=amount&cursor=YW1vdW50PjE9MWU5OTk5OTk",
                "/api/v1/boards/1/seller/columns/1?cursor=1~9999-99-99~7",
                "/api/v1/deals/{deal}/moves?cursor=7"
            })
    void a_cursor_of_somebody_elses_making_is_refused(String path) throws Exception {
        long deal = cast.deal("Group rollout", cast.acme(), cast.dana());

        program.perform(get(path, deal).with(Programs.of(cast.dana(), tokens)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.field").value("cursor"));
    }

    @Test
    void a_deal_that_has_not_changed_is_not_sent_again() throws Exception {
        Actor dana = cast.dana();
        long deal = cast.deal("Group rollout", cast.acme(), dana);
        RequestPostProcessor token = Programs.of(dana, tokens);

        String tag =
                requireNonNull(program.perform(get("/api/v1/deals/{deal}", deal).with(token))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Cache-Control", "no-cache, private"))
                        .andExpect(jsonPath("$.amount.amount").value(48000))
                        .andExpect(jsonPath("$.account.name").value("Acme Corporation"))
                        .andReturn()
                        .getResponse()
                        .getHeader("ETag"));
        program.perform(get("/api/v1/deals/{deal}", deal)
                        .header("If-None-Match", tag)
                        .with(token))
                .andExpect(status().isNotModified());

        deals.move(
                dana,
                deal,
                new MoveOrder(Map.of(Journey.SELLER, 3L), 0, "They asked for a demo", null, UUID.randomUUID()));
        program.perform(get("/api/v1/deals/{deal}", deal)
                        .header("If-None-Match", tag)
                        .with(token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.seller.stage").value(3));
        JsonNode moves = read("/api/v1/deals/" + deal + "/moves?limit=3", token);
        assertThat(moves.get("items").size()).isEqualTo(3);
        JsonNode last = read(
                "/api/v1/deals/" + deal + "/moves?cursor=" + moves.get("next").asString(), token);
        assertThat(last.at("/items/0/from").asLong()).isEqualTo(1);
        assertThat(last.at("/items/0/reason").asString()).isEqualTo("They asked for a demo");
    }

    @Test
    void what_one_may_not_see_is_not_there() throws Exception {
        long deal = cast.deal("Group rollout", cast.acme(), cast.dana());
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.TEAM));
        RequestPostProcessor stranger = Programs.of(cast.marco(), tokens);

        program.perform(get("/api/v1/deals/{deal}", deal).with(stranger)).andExpect(status().isNotFound());
        program.perform(get("/api/v1/deals/{deal}/moves", deal).with(stranger)).andExpect(status().isNotFound());
        assertThat(read("/api/v1/deals?status=any&total=true", stranger)
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(read("/api/v1/boards/1/buyer", stranger)
                        .at("/columns/0/deals")
                        .asInt())
                .isZero();
    }

    private JsonNode read(String path, RequestPostProcessor token) throws Exception {
        return json.readTree(program.perform(get(java.net.URI.create(path)).with(token))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static List<Long> ids(JsonNode... lists) {
        List<Long> ids = new ArrayList<>();
        for (JsonNode list : lists) {
            list.forEach(item -> ids.add(item.get("id").asLong()));
        }
        return ids;
    }
}
