package app.trivium.board;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import app.trivium.process.Journey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Boards and the list are filtered by the fields that admins have added, and show them. */
@DatabaseTest
class AddedFiltersTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    MockMvc browser;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    FieldDesk desk;

    @Autowired
    CustomFields fields;

    @Autowired
    FilterReadings readings;

    @Autowired
    BoardQuery query;

    @Autowired
    Tallies tallies;

    @Autowired
    JdbcClient jdbc;

    private Actor ada;
    private long north;
    private long south;

    @BeforeEach
    void three_deals_and_a_field_of_each_type() {
        ada = cast.ada();
        for (FieldType type : FieldType.values()) {
            desk.add(
                    ada,
                    RecordKind.DEAL,
                    type,
                    new FieldWords(type.key(), "", type == FieldType.MONEY || type == FieldType.CHOICE),
                    List.of("North", "South"));
        }
        north = choice("choice", "North");
        south = choice("choice", "South");
        jdbc.sql("insert into exchange_rate (currency, rate, as_of) values ('EUR', 2, '2026-01-01') "
                        + "on conflict (currency) do update set rate = 2")
                .update();
        fill(
                pipeline.deal(ada, "First", Pipeline.QUALIFY),
                Map.of("text", "50% Vo", "number", "-1.5", "money", "100 USD", "date", "2031-01-01", "flag", "true"));
        fill(
                pipeline.deal(ada, "Second", Pipeline.PRESENT),
                Map.of("text", "50 Vo", "number", "7", "money", "60 EUR", "date", "2031-02-01", "flag", "false"));
        pipeline.deal(ada, "Third");
        set("First", "choice", String.valueOf(north));
        set("Second", "choice", String.valueOf(south));
        set("Second", "choices", choice("choices", "North") + "," + choice("choices", "South"));
        set("First", "choices", String.valueOf(choice("choices", "South")));
        set("First", "link", "https://acme.com/plan");
    }

    @Test
    void each_type_is_filtered_by_in_its_own_way_however_the_deals_are_looked_for() {
        requireFound("custom.text=50%25", "First");
        requireFound("custom.text=VO", "First", "Second");
        requireFound("custom.link=acme", "First");
        requireFound("custom.number.from=-2&custom.number.to=0", "First");
        requireFound("custom.number.from=7", "Second");
        requireFound("custom.money.from=110", "Second");
        requireFound("custom.money.to=110.5", "First");
        requireFound("custom.date.from=2031-01-02", "Second");
        requireFound("custom.date.to=2031-01-01", "First");
        requireFound("custom.choice=" + north, "First");
        requireFound("custom.choice=" + north + "&custom.choice=" + south, "First", "Second");
        requireFound("custom.choices=" + choice("choices", "North"), "Second");
        requireFound("custom.choices=" + choice("choices", "South"), "First", "Second");
        requireFound("custom.flag=yes", "First");
        requireFound("custom.flag=no", "Second");
        requireFound("custom.flag=no&custom.choice=" + north);
        requireFound("", "First", "Second", "Third");
    }

    @Test
    void a_deal_that_closes_is_found_among_the_closed_and_when_it_opens_again_among_the_open() throws Exception {
        long deal = jdbc.sql("select id from deal where name = 'First'")
                .query(Long.class)
                .single();
        cast.lose(deal, ada);
        requireFound("custom.number.to=0");
        requireListed("custom.number.to=0");
        requireListed("custom.number.to=0&status=lost", "First");
        requireListed("custom.number.to=0&status=any", "First");

        set("First", "number", "-3");
        requireListed("custom.number.to=-2&status=any", "First");
        jdbc.sql("update deal set status = 'OPEN', actual_close = null, loss_reason_id = null where id = :deal")
                .param("deal", deal)
                .update();
        requireFound("custom.number.to=-2", "First");
        requireListed("custom.number.to=-2", "First");
        requireListed("custom.number.to=-2&status=lost");
    }

    private void requireListed(String filter, String... names) throws Exception {
        String page = browser.perform(get("/deals?" + filter).with(as(ada)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Jsoup.parse(page).select("tbody th a").eachText()).as(filter).containsExactly(names);
    }

    @Test
    void kept_sums_follow_each_change_of_what_is_in_a_field() {
        Where large = where("custom.number.from=5");
        assertThat(tallies.of(large).all().deals()).isEqualTo(1);

        set("First", "number", "12");
        assertThat(tallies.of(large).all().deals()).isEqualTo(2);
        set("Second", "number", null);
        assertThat(tallies.of(large).all().deals()).isEqualTo(1);
        jdbc.sql("update deal set removed_at = now() where name = 'First'").update();
        assertThat(tallies.of(large).all().deals()).isZero();
    }

    @Test
    void the_list_shows_columns_says_what_is_set_and_saves_it_as_a_view() throws Exception {
        String filter = "custom.choice=" + south + "&custom.money.from=10";
        browser.perform(get("/deals?" + filter).with(as(ada)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">Second</a>")))
                .andExpect(content().string(not(containsString(">First</a>"))))
                .andExpect(content().string(containsString("choice: South")))
                .andExpect(content().string(containsString("money from 10")))
                .andExpect(content().string(containsString("€60")));

        browser.perform(post("/views?" + filter)
                        .param("viewName", "Southern")
                        .param("page", "LIST")
                        .with(as(ada)))
                .andExpect(status().isSeeOther());
        assertThat(jdbc.sql("select query from saved_view").query(String.class).single())
                .contains("custom.choice=" + south);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custom.number.from=many",
                "custom.number.from=-",
                "custom.number.from=\u00a0",
                "custom.money.to=-",
                "custom.date.to=2031-02-30",
                "custom.choice=North",
                "custom.flag=perhaps",
                "custom.unicorn=1",
                "custom.number=1"
            })
    void what_cannot_be_read_is_told_and_left_out(String filter) throws Exception {
        for (String page : List.of("/deals", "/boards/1/seller", "/boards/1/alignment")) {
            browser.perform(get(page + "?" + filter).with(as(ada)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("This filter is left out.")));
        }
    }

    private void requireFound(String filter, String... names) {
        Where where = where(filter).onBoards(1);
        assertThat(tallies.of(where).all().deals()).as(filter).isEqualTo(names.length);
        for (Way way : Way.values()) {
            List<String> found = new ArrayList<>();
            BoardQuery.Ask ask = new BoardQuery.Ask(Journey.SELLER, BoardSort.ATTENTION, where, ada);
            query.cards(ask, way, List.of(1L, Pipeline.QUALIFY, Pipeline.PRESENT), null)
                    .forEach(card -> found.add(card.name()));
            assertThat(found).as("%s, %s", filter, way).containsExactlyInAnyOrder(names);
        }
    }

    private Where where(String filter) {
        var parameters =
                UriComponentsBuilder.fromUriString("/?" + filter).build(true).getQueryParams();
        var decoded = new LinkedMultiValueMap<String, String>();
        parameters.forEach((name, values) -> values.forEach(
                value -> decoded.add(name, URLDecoder.decode(String.valueOf(value), StandardCharsets.UTF_8))));
        return Reader.of(ada, Instant.now()).where(readings.of(decoded).filterOrRefuse());
    }

    private long choice(String field, String name) {
        return fields.of(RecordKind.DEAL).byKey(field).orElseThrow().choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void fill(long deal, Map<String, String> values) {
        Map<String, String> byId = new TreeMap<>();
        values.forEach((key, value) -> byId.put(String.valueOf(id(key)), value));
        jdbc.sql("update deal set custom = :custom::jsonb where id = :deal")
                .param("custom", JSON.writeValueAsString(byId))
                .param("deal", deal)
                .update();
    }

    private void set(String deal, String key, @Nullable String value) {
        jdbc.sql("""
                        update deal set custom = case when :value::text is null then custom - :field::text
                                                      else custom || jsonb_build_object(:field::text, :value::text) end
                        where name = :deal""")
                .param("field", String.valueOf(id(key)))
                .param("value", value)
                .param("deal", deal)
                .update();
    }

    private long id(String key) {
        return fields.of(RecordKind.DEAL).byKey(key).orElseThrow().id();
    }
}
