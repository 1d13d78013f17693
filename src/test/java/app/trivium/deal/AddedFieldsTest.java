package app.trivium.deal;

import static app.trivium.deal.FormBrowser.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

/** Fields that an admin has added to deals are filled in, told and taken back like any other. */
@DatabaseTest
class AddedFieldsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    FieldDesk desk;

    @Autowired
    CustomFields fields;

    @Autowired
    Deals deals;

    @Autowired
    DealSheetQuery sheets;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private long deal;
    private FormBrowser browser;

    @BeforeEach
    void a_deal_of_dana() {
        dana = cast.dana();
        deal = pipeline.deal(dana, "Line 4 retrofit");
        browser = new FormBrowser(mvc, dana);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, '  Ms <b>Vo</b> ', Ms <b>Vo</b>, Ms <b>Vo</b>",
        "NUMBER, '-1,250.50', -1250.5, '-1,250.5'",
        "NUMBER, 0, 0, 0",
        "MONEY, '1,200', 1200 USD, '$1,200'",
        "DATE, 2031-04-05, 2031-04-05, 5 Apr 2031",
        "FLAG, false, false, no",
        "LINK, acme.com/plan, https://acme.com/plan, https://acme.com/plan"
    })
    void what_is_typed_is_kept_and_shown(FieldType type, String typed, String kept, String shown) throws Exception {
        String input = "custom." + field("Wish", type);
        Document form = html(browser.send(get("/deals/{id}/fields/{input}", deal, input)));
        assertThat(form.select("[name='" + input + "']")).hasSize(1);

        assertThat(save(Map.of("form", input, "was." + input, "", input, typed)).getStatus())
                .isEqualTo(303);

        assertThat(value(input)).isEqualTo(kept);
        Document page = html(browser.send(get("/deals/{id}", deal)));
        assertThat(page.select("#deal-details dt:contains(Wish) + dd").text()).contains(shown);
        assertThat(page.select("#deal-timeline").text()).contains("Wish").contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, many",
        "NUMBER, 1e5",
        "MONEY, -5",
        "DATE, 2031-02-30",
        "CHOICE, 999999",
        "FLAG, perhaps",
        "LINK, javascript:alert(1)",
        "LINK, ftp://acme.com",
        "LINK, 'https://acme.com/\"onx='",
        "TEXT, a\u0007b"
    })
    void what_cannot_be_taken_is_told_at_its_field_and_kept(FieldType type, String typed) throws Exception {
        String input = "custom." + field("Wish", type);

        MockHttpServletResponse answer = save(Map.of("form", input, "was." + input, "", input, typed));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer).select("[aria-invalid=true]").attr("name")).isEqualTo(input);
        assertThat(value(input)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"CHOICE, junk", "CHOICES, '1,x'", "CHOICE, 99999999999999999999", "MONEY, 5", "DATE, never"})
    void what_a_form_pretends_to_have_seen_is_answered_in_words(FieldType type, String seen) throws Exception {
        String input = "custom." + field("Wish", type);

        int status = save(Map.of("form", input, "was." + input, seen, input, "999999", input + ".999999", "yes"))
                .getStatus();

        assertThat(status).isBetween(303, 422);
        assertThat(value(input)).isNull();
    }

    @Test
    void several_choices_are_ticked_and_an_archived_one_stays_where_it_was_picked() throws Exception {
        long field = field("Modules", FieldType.CHOICES);
        String input = "custom." + field;
        List<Long> choices = choices(field);
        Map<String, String> both = new TreeMap<>(Map.of("form", input, "was." + input, ""));
        choices.forEach(choice -> both.put(input + "." + choice, "yes"));
        save(both);
        assertThat(value(input)).isEqualTo(choices.get(0) + "," + choices.get(1));

        jdbc.sql("update custom_choice set archived_at = now() where id = :id")
                .param("id", choices.get(1))
                .update();
        Document form = html(browser.send(get("/deals/{id}/fields/{input}", deal, input)));
        assertThat(form.select("[type=checkbox][checked]")).hasSize(2);
        Map<String, String> other = Map.of(
                "form", input, "was." + input, String.valueOf(value(input)), input + "." + choices.get(1), "yes");
        assertThat(save(other).getStatus()).isEqualTo(303);
        assertThat(value(input)).isEqualTo(String.valueOf(choices.get(1)));

        long second = pipeline.deal(dana, "Rollout");
        browser.send(post("/deals/{id}/fields", second)
                .param("form", input)
                .param("was." + input, "")
                .param(input + "." + choices.get(1), "yes"));
        assertThat(sheets.sheet(dana, second).fields().custom().of(field)).isNull();
    }

    @Test
    void a_deal_is_opened_with_what_is_in_its_added_fields() throws Exception {
        String input = "custom." + field("Region", FieldType.TEXT);
        assertThat(html(browser.send(get("/deals/new")))
                        .select("label[for='" + input + "']")
                        .text())
                .isEqualTo("Region");

        browser.send(post("/deals/new")
                .param("name", "New one")
                .param("account", "Konex")
                .param(input, "North"));

        assertThat(jdbc.sql("""
                        select v.words from deal_value v join deal d on d.id = v.deal_id where d.name = 'New one'""").query(String.class).list()).containsExactly("North");
    }

    @Test
    void two_people_who_fill_in_different_fields_lose_nothing_and_of_the_same_the_later_is_asked() throws Exception {
        long region = field("Region", FieldType.TEXT);
        String size = "custom." + field("Size", FieldType.NUMBER);
        String input = "custom." + region;
        Actor ada = cast.ada();
        DealFields seen = sheets.sheet(dana, deal).fields();
        deals.edit(ada, deal, seen, seen.withCustom(seen.custom().with(region, "South")), UUID.randomUUID());

        save(Map.of("form", size, "was." + size, "", size, "12"));
        assertThat(value(input)).isEqualTo("South");
        MockHttpServletResponse contested = save(Map.of("form", input, "was." + input, "", input, "North"));

        assertThat(contested.getStatus()).isEqualTo(409);
        Document form = html(contested);
        assertThat(form.select("[role=alert]").text()).contains("Ada King").contains("South");
        assertThat(form.select("[name='" + input + "']").val()).isEqualTo("North");
        assertThat(form.select("[name='was." + input + "']").val()).isEqualTo("South");
        save(Map.of("form", input, "was." + input, "South", input, "North", "choose." + input, "mine"));
        assertThat(value(input)).isEqualTo("North");
        assertThat(value(size)).isEqualTo("12");
    }

    @Test
    void an_edit_is_taken_back_and_the_filters_copy_follows() throws Exception {
        String input = "custom." + field("Size", FieldType.NUMBER);
        save(Map.of("form", input, "was." + input, "", input, "12.5"));
        UUID gesture = UUID.randomUUID();
        save(Map.of("form", input, "was." + input, "12.5", input, "", "gesture", gesture.toString()));
        assertThat(numbers()).isEmpty();

        browser.send(post("/deals/{id}/undo", deal).param("gesture", gesture.toString()));

        assertThat(value(input)).isEqualTo("12.5");
        assertThat(numbers()).containsExactly("12.5");
    }

    @Test
    void an_archived_field_is_shown_and_filled_in_nowhere() throws Exception {
        long field = field("Region", FieldType.TEXT);
        String input = "custom." + field;
        save(Map.of("form", input, "was." + input, "", input, "North"));
        desk.archive(cast.ada(), field);

        assertThat(html(browser.send(get("/deals/{id}", deal)))
                        .select("#deal-details")
                        .text())
                .doesNotContain("Region");
        assertThat(browser.send(get("/deals/{id}/fields/{input}", deal, input)).getStatus())
                .isEqualTo(404);
        save(Map.of("form", "all", "name", "Line 5", "was." + input, "North", input, "South"));
        assertThat(value(input)).isEqualTo("North");
    }

    private long field(String name, FieldType type) {
        return desk.add(cast.ada(), RecordKind.DEAL, type, new FieldWords(name, "", false), List.of("One", "Two"));
    }

    private List<Long> choices(long field) {
        return fields.of(RecordKind.DEAL).field(field).orElseThrow().choices().stream()
                .map(choice -> choice.id())
                .toList();
    }

    private @Nullable String value(String input) {
        return sheets.sheet(dana, deal).fields().custom().of(Long.parseLong(input.substring("custom.".length())));
    }

    private List<String> numbers() {
        return jdbc.sql("select number::text from deal_value where deal_id = :deal")
                .param("deal", deal)
                .query(String.class)
                .list();
    }

    private MockHttpServletResponse save(Map<String, String> values) throws Exception {
        MockHttpServletRequestBuilder request = post("/deals/{id}/fields", deal);
        values.forEach(request::param);
        return browser.send(request);
    }
}
