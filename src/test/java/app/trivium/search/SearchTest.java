package app.trivium.search;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.AccountFields;
import app.trivium.account.Accounts;
import app.trivium.account.People;
import app.trivium.account.PersonFields;
import app.trivium.customfield.CustomValues;
import app.trivium.deal.DealStatus;
import app.trivium.deal.Deals;
import app.trivium.deal.OutcomeOrder;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is found, and what is not. */
@DatabaseTest
class SearchTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Deals deals;

    @Autowired
    private AccessPolicies policies;

    private Actor dana;

    @BeforeEach
    void a_few_things_to_find() {
        dana = cast.dana();
        cast.konex();
        cast.danaReyes();
        cast.deal("Line 4 retrofit", cast.acme(), dana);
        cast.deal("Warehouse labels", cast.isdomFoods(), dana);
    }

    @ParameterizedTest
    @CsvSource({
        "acme, Acme Corporation",
        "corporation acme, Acme Corporation",
        "Akme, Acme Corporation",
        "dontehci, Dontechi",
        "dontechy, Dontechi",
        "konxe, Konex",
        "koenx, Konex",
        "isdm food, Isdom Foods",
        "retrofit, Line 4 retrofit",
        "retrofti, Line 4 retrofit",
        "warehuose, Warehouse labels",
        "li, Line 4 retrofit",
        "reyes, Dana Reyes",
        "reyse, Dana Reyes"
    })
    void it_is_found_even_with_a_typo(String typed, String name) {
        assertThat(found(dana, typed)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "__", "%%%", "\\\\", "zzzzzz", "' or 1=1 --", "مقهى", "🚚🚚"})
    void what_is_not_there_is_not_found(String typed) {
        assertThat(found(dana, typed)).isEmpty();
    }

    @Test
    void the_deals_of_an_account_are_found_by_its_name() {
        assertThat(found(dana, "acme")).containsExactly("Line 4 retrofit", "Acme Corporation");
    }

    @Test
    void it_is_found_by_external_id_and_by_email() {
        accounts.add(dana, AccountFields.named("Betatech", dana.id()), "ACC-00017", UUID.randomUUID());
        people.add(
                dana,
                new PersonFields(
                        cast.konex(), "Paul Hahn", null, "p.hahn@konex.example", null, null, CustomValues.NONE),
                UUID.randomUUID());

        assertThat(found(dana, "acc-00017")).contains("Betatech");
        assertThat(found(dana, "p.hahn@konex.example")).contains("Paul Hahn");
    }

    @Test
    void the_exact_name_comes_first_then_what_begins_so() {
        for (String name : List.of("New Ray Works", "Raytheon", "Ray", "Ray Ban")) {
            cast.account(name, dana);
        }

        assertThat(found(dana, "ray"))
                .filteredOn(name -> name.contains("Ray"))
                .containsExactly("Ray", "Ray Ban", "Raytheon", "New Ray Works");
    }

    @Test
    void closed_deals_come_after_open_ones() {
        long lost = cast.deal("Fleet telematics", cast.konex(), cast.marco());
        deals.decide(cast.marco(), lost, new OutcomeOrder(DealStatus.LOST, null, null, 1L, null, 0, UUID.randomUUID()));
        cast.deal("Fleet telematics two", cast.konex(), cast.marco());

        assertThat(found(dana, "fleet telematics")).containsExactly("Fleet telematics two", "Fleet telematics");
    }

    @Test
    void a_typo_is_forgiven_in_names_that_deals_were_given_later() {
        long deal = cast.deal("Conveyor overhaul", cast.konex(), dana);
        assertThat(found(dana, "conveior")).containsExactly("Conveyor overhaul");

        deals.change(dana, deal, fields -> fields.withName("Palletiser upgrade"), UUID.randomUUID());

        assertThat(found(dana, "paletiser")).containsExactly("Palletiser upgrade");
        assertThat(found(dana, "conveior")).isEmpty();
    }

    @Test
    void nobody_finds_what_they_may_not_see() {
        policies.decide(cast.ada(), new AccessPolicy(Sight.OWN, Editing.TEAM));
        Actor marco = cast.again(cast.marco().id());

        assertThat(found(marco, "retrofit")).isEmpty();
        assertThat(found(marco, "acme")).isEmpty();
        assertThat(found(marco, "reyes")).isEmpty();
        assertThat(found(marco, "konex")).containsExactly("Konex");
        assertThat(options(marco, "/search/accounts?q=acme")).isEmpty();

        cast.deal("Depot control", cast.dontechi(), cast.ada());
        assertThat(found(marco, "dontechi")).isEmpty();
        cast.deal("Pilot plant", cast.dontechi(), marco);
        assertThat(found(marco, "dontechi")).containsExactly("Pilot plant", "Dontechi");
        assertThat(found(marco, "reyes")).containsExactly("Dana Reyes");
    }

    @Test
    void forms_get_suggestions() {
        assertThat(options(dana, "/search/accounts?q=kon")).containsExactly("Konex");
        assertThat(options(dana, "/search/people?q=dana")).containsExactly("Dana Reyes");
        assertThat(options(dana, "/search/people?q=dana&account=" + cast.konex()))
                .isEmpty();
        assertThat(options(dana, "/search/people?q=dana&account=" + cast.dontechi()))
                .containsExactly("Dana Reyes");
        assertThat(options(dana, "/search/accounts?q=")).isEmpty();
    }

    @Test
    void the_field_in_the_head_gets_a_list_to_choose_from() {
        Document drop = Jsoup.parse(get(dana, "/search?q=acme", true));

        assertThat(drop.select("nav")).isEmpty();
        assertThat(drop.select("[role=option]").eachAttr("id"))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(drop.select("[role=option]").last()).isNotNull();
        assertThat(drop.select(".all").attr("href")).isEqualTo("/search?q=acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search", "/search?q=", "/search?q=%00", "/search?q=%F0%9F%9A%9A%25"})
    void there_is_always_a_page(String path) {
        assertThat(Jsoup.parse(get(dana, path, false)).select("h1")).hasSize(1);
    }

    @Test
    void a_novel_is_no_word() {
        assertThat(found(dana, "acme ".repeat(2000))).contains("Acme Corporation");
    }

    private List<String> found(Actor actor, String typed) {
        return Jsoup.parse(text(mvc.get()
                        .uri("/search")
                        .param("q", typed)
                        .with(as(actor))
                        .exchange()))
                .select(".hits li a")
                .eachText();
    }

    private List<String> options(Actor actor, String path) {
        return Jsoup.parseBodyFragment("<datalist>" + get(actor, path, true) + "</datalist>")
                .select("option")
                .eachAttr("value");
    }

    private String get(Actor actor, String path, boolean fromScript) {
        var request = mvc.get().uri(java.net.URI.create(path)).with(as(actor));
        return text((fromScript ? request.header("HX-Request", "true") : request).exchange());
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
