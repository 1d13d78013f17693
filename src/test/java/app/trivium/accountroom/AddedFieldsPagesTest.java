package app.trivium.accountroom;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.customfield.CustomFields;
import app.trivium.customfield.FieldDesk;
import app.trivium.customfield.FieldSet;
import app.trivium.customfield.FieldType;
import app.trivium.customfield.FieldWords;
import app.trivium.customfield.RecordKind;
import app.trivium.identity.Actor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Accounts and people have the fields that admins have added, on their pages, in forms and lists. */
@DatabaseTest
class AddedFieldsPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    CustomFields customs;

    @Autowired
    FieldDesk desk;

    private Actor dana;
    private long acme;
    private long jun;

    @BeforeEach
    void a_field_of_each_type_for_accounts_and_people() {
        dana = cast.dana();
        acme = cast.acme();
        jun = cast.junIto();
        for (RecordKind kind : List.of(RecordKind.ACCOUNT, RecordKind.PERSON)) {
            for (FieldType type : FieldType.values()) {
                String name = "Own " + type.key();
                desk.add(cast.ada(), kind, type, new FieldWords(name, "", true), List.of("North", "South"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT, /accounts", "PERSON, /people"})
    void a_record_is_filled_in_and_its_page_and_the_list_show_it(RecordKind kind, String list) {
        String path = path(kind);

        assertThat(edit(path, all(kind))).hasStatus3xxRedirection();

        String details = page(path).select("dl.details").text();
        assertThat(details)
                .contains("Own text Ms Vo", "Own number -12.5", "Own money $1,200", "Own date 5 Apr 2031")
                .contains("Own choice South", "Own choices North, South", "Own flag no");
        assertThat(page(path).select("dl.details a[href=https://acme.com/plan]").attr("rel"))
                .contains("noopener");
        Document rows = page(list);
        assertThat(rows.select("thead th").eachText()).contains("Own text", "Own link");
        assertThat(rows.select("tbody tr").text()).contains("Ms Vo", "-12.5", "$1,200", "North, South");
    }

    @ParameterizedTest
    @CsvSource({"/accounts/new, /accounts, ACCOUNT", "/people/new, /people, PERSON"})
    void a_new_record_is_filled_in(String form, String target, RecordKind kind) {
        Map<String, String> typed = new HashMap<>(all(kind));
        typed.putAll(Map.of("name", "Newly added", "account", "Acme Corporation", "owner", "" + dana.id()));
        assertThat(page(form).select("form [name^=custom.]")).hasSizeGreaterThan(8);

        MvcTestResult added = post(target, typed);

        assertThat(added).hasStatus3xxRedirection();
        assertThat(page(String.valueOf(added.getResponse().getRedirectedUrl()))
                        .select("dl.details")
                        .text())
                .contains("Ms Vo");
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT", "PERSON"})
    void what_cannot_be_read_is_said_at_each_field_and_stays_typed(RecordKind kind) {
        Map<String, String> typed = new HashMap<>();
        typed.put(input(kind, FieldType.NUMBER), "many");
        typed.put(input(kind, FieldType.DATE), "someday");
        typed.put(input(kind, FieldType.LINK), "javascript:alert(1)");

        MvcTestResult answer = edit(path(kind), typed);

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrderElementsOf(typed.keySet());
        assertThat(page.select("[id=" + input(kind, FieldType.NUMBER) + "]").val())
                .isEqualTo("many");
    }

    @Test
    void a_choice_that_is_not_offered_is_refused_whatever_the_form_says_was_there() {
        String input = input(RecordKind.ACCOUNT, FieldType.CHOICE);

        assertThat(edit(path(RecordKind.ACCOUNT), Map.of(input, "999999"))).hasStatus(422);
        assertThat(edit(path(RecordKind.ACCOUNT), Map.of(input, "999999", "was." + input, "junk")))
                .hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource({"ACCOUNT", "PERSON"})
    void different_added_fields_merge_and_the_same_asks(RecordKind kind) {
        String path = path(kind);
        Document seen = page(path + "/edit");
        edit(path, Map.of(input(kind, FieldType.TEXT), "theirs", input(kind, FieldType.MONEY), "5"));

        assertThat(send(path, seen, input(kind, FieldType.NUMBER), "7")).hasStatus3xxRedirection();
        assertThat(page(path).select("dl.details").text()).contains("theirs", "Own number 7");

        MvcTestResult asked = send(path, seen, input(kind, FieldType.TEXT), "mine");
        assertThat(asked).hasStatus(409);
        Document page = Jsoup.parse(text(asked));
        assertThat(page.select("[id=" + input(kind, FieldType.TEXT) + "]").val())
                .isEqualTo("mine");
        assertThat(page.select("[id=" + input(kind, FieldType.TEXT) + "-error]").text())
                .contains("theirs");
        assertThat(send(path, page, input(kind, FieldType.TEXT), "mine")).hasStatus3xxRedirection();
        assertThat(page(path).select("dl.details").text()).contains("mine", "$5", "Own number 7");
    }

    @ParameterizedTest
    @CsvSource({
        "own_text=s%20v, own_text=%25",
        "own_number.from=-13&custom.own_number.to=-12, own_number.from=-12",
        "own_money.from=1200, own_money.from=1201",
        "own_date.from=2031-04-05, own_date.to=2031-04-04",
        "own_choice=SOUTH, own_choice=NORTH",
        "own_choices=NORTH, own_choices=0",
        "own_flag=no, own_flag=yes",
        "own_link=ACME.com, own_link=acme.org"
    })
    void lists_are_filtered_by_each(String found, String notFound) {
        for (RecordKind kind : List.of(RecordKind.ACCOUNT, RecordKind.PERSON)) {
            cast.konex();
            edit(path(kind), all(kind));
            String list = (kind == RecordKind.ACCOUNT ? "/accounts" : "/people") + "?custom.";

            assertThat(page(list + picked(kind, found)).select("tbody tr")).hasSize(1);
            assertThat(page(list + picked(kind, notFound)).select("tbody tr")).isEmpty();
        }
    }

    @Test
    void a_filter_is_named_and_can_be_left_and_stays_with_another_order() {
        edit(path(RecordKind.ACCOUNT), all(RecordKind.ACCOUNT));

        Document page = page("/accounts?custom.own_number.from=-13&custom.own_text=Vo");

        assertThat(page.select(".filter").eachText()).containsExactly("Own text: Vo", "Own number from -13");
        assertThat(page.select(".filter a").get(0).attr("href")).isEqualTo("/accounts?custom.own_number.from=-13");
        assertThat(page.select("thead th:last-child a").attr("href")).contains("sort=newest", "custom.own_text=Vo");
        assertThat(page.select("[name=custom.own_text]").val()).isEqualTo("Vo");
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts?custom.own_number.from=many, Own number:",
        "/people?custom.unicorn=1, custom.unicorn",
        "/accounts?custom.own_flag=perhaps, Own flag"
    })
    void a_filter_that_cannot_be_read_is_left_out_and_said(String path, String named) {
        MvcTestResult answer = mvc.get().uri(URI.create(path)).with(as(dana)).exchange();

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("[role=alert]").text()).contains(named, "left out");
        assertThat(page.select("tbody tr")).hasSize(1);
    }

    @Test
    void an_archived_field_is_shown_nowhere_and_what_is_in_it_comes_back() {
        String path = path(RecordKind.ACCOUNT);
        edit(path, all(RecordKind.ACCOUNT));
        long id = fields(RecordKind.ACCOUNT).byKey("own_text").orElseThrow().id();

        desk.archive(cast.ada(), id);

        assertThat(page(path).text()).doesNotContain("Own text");
        assertThat(page("/accounts").text()).doesNotContain("Own text");
        assertThat(page(path + "/edit").select("[name=custom." + id + "]")).isEmpty();
        assertThat(edit(path, Map.of("custom." + id, "sneaked in"))).hasStatus3xxRedirection();
        desk.bringBack(cast.ada(), id);
        assertThat(page(path).select("dl.details").text()).contains("Own text Ms Vo");
    }

    private String path(RecordKind kind) {
        return kind == RecordKind.ACCOUNT ? "/accounts/" + acme : "/people/" + jun;
    }

    private FieldSet fields(RecordKind kind) {
        return customs.of(kind);
    }

    private String input(RecordKind kind, FieldType type) {
        return fields(kind).byKey("own_" + type.key()).orElseThrow().input();
    }

    private long choice(RecordKind kind, FieldType type, int at) {
        return fields(kind)
                .byKey("own_" + type.key())
                .orElseThrow()
                .choices()
                .get(at)
                .id();
    }

    private String picked(RecordKind kind, String filter) {
        FieldType type = filter.startsWith("own_choices") ? FieldType.CHOICES : FieldType.CHOICE;
        return filter.replace("NORTH", "" + choice(kind, type, 0)).replace("SOUTH", "" + choice(kind, type, 1));
    }

    private Map<String, String> all(RecordKind kind) {
        Map<String, String> typed = new HashMap<>();
        typed.put(input(kind, FieldType.TEXT), " Ms Vo ");
        typed.put(input(kind, FieldType.NUMBER), "-12.50");
        typed.put(input(kind, FieldType.MONEY), "1,200");
        typed.put(input(kind, FieldType.MONEY) + ".currency", "USD");
        typed.put(input(kind, FieldType.DATE), "2031-04-05");
        typed.put(input(kind, FieldType.CHOICE), "" + choice(kind, FieldType.CHOICE, 1));
        typed.put(input(kind, FieldType.CHOICES) + "." + choice(kind, FieldType.CHOICES, 1), "yes");
        typed.put(input(kind, FieldType.CHOICES) + "." + choice(kind, FieldType.CHOICES, 0), "yes");
        typed.put(input(kind, FieldType.FLAG), "false");
        typed.put(input(kind, FieldType.LINK), "https://acme.com/plan");
        return typed;
    }

    /** Opens the form, types and sends it. */
    private MvcTestResult edit(String path, Map<String, String> typed) {
        Map<String, String> sent = sent(page(path + "/edit"));
        sent.putAll(typed);
        return post(path, sent);
    }

    private MvcTestResult send(String path, Document form, String field, String value) {
        Map<String, String> sent = sent(form);
        sent.put(field, value);
        return post(path, sent);
    }

    /** What a browser sends of the form as it stands. */
    private static Map<String, String> sent(Document page) {
        Map<String, String> sent = new HashMap<>();
        page.select("#facts-form [name]").forEach(input -> {
            boolean unticked = input.attr("type").equals("checkbox") && !input.hasAttr("checked");
            if (!unticked) {
                sent.put(
                        input.attr("name"),
                        input.is("select") ? input.select("[selected]").val() : input.val());
            }
        });
        return sent;
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        var request = mvc.post().uri(path).with(as(dana));
        typed.forEach(request::param);
        return request.exchange();
    }

    private Document page(String path) {
        MvcTestResult answer = mvc.get().uri(URI.create(path)).with(as(dana)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
