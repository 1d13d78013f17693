package app.trivium.accountroom;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.account.AccountFields;
import app.trivium.account.Accounts;
import app.trivium.identity.AccessPolicies;
import app.trivium.identity.AccessPolicy;
import app.trivium.identity.Actor;
import app.trivium.identity.Editing;
import app.trivium.identity.Sight;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of accounts and people as a browser without script sees them. */
@DatabaseTest
class AccountPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessPolicies policies;

    @Test
    void the_list_shows_the_open_deals_of_its_rows_and_what_they_are_worth() {
        Actor dana = cast.dana();
        cast.deal("Line 4 retrofit", cast.acme(), dana);
        cast.deal("Group rollout", cast.acme(), dana);
        cast.konex();

        Document page = page(dana, "/accounts");

        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Acme Corporation") && row.contains("2") && row.contains("96,000"))
                .anyMatch(row -> row.contains("Konex") && !row.contains("48,000"));
    }

    @Test
    void only_what_is_empty_says_so() {
        Actor dana = cast.dana();

        assertThat(page(dana, "/accounts").select(".empty h2").eachText()).containsExactly("No accounts yet");
        assertThat(page(dana, "/accounts?q=x").select(".empty h2").eachText()).containsExactly("No account matches");
        long acme = cast.acme();
        assertThat(page(dana, "/accounts").select(".empty")).isEmpty();
        assertThat(page(dana, "/accounts/" + acme).select(".empty h2").eachText())
                .containsExactly("No deals yet");
        cast.deal("Line 4 retrofit", acme, dana);
        assertThat(page(dana, "/accounts/" + acme).select(".empty, nav.pager")).isEmpty();
    }

    @Test
    void the_list_is_filtered_by_name_and_takes_wildcards_literally() {
        Actor dana = cast.dana();
        cast.acme();
        cast.account("100 % Kaffee", dana);

        assertThat(page(dana, "/accounts?q=corp").select("tbody tr").eachText()).hasSize(1);
        assertThat(page(dana, "/accounts?q=%25").select("tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("100 % Kaffee");
        assertThat(page(dana, "/accounts?q=_").select("tbody tr")).isEmpty();
        assertThat(page(dana, "/accounts?q=%5C").select("tbody tr")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts",
                "/accounts/new",
                "/people",
                "/people/new",
                "/accounts?sort=industry",
                "/accounts?sort=newest",
                "/people?sort=newest&q=x",
                "/accounts?industry=Retail&owner=1&q=a+b&page=2"
            })
    void the_pages_are_there(String path) {
        assertThat(get(cast.dana(), path)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts?page=0, 422", "/accounts?page=201, 422", "/accounts?page=x, 422", "/accounts?sort=password, 422",
        "/accounts?owner=me, 422", "/accounts/999999, 404", "/accounts/zero, 404",
                "/accounts/99999999999999999999, 404",
        "/people?page=-1, 422", "/people/999999, 404", "/people?account=999999, 404", "/people/new?account=999999, 404"
    })
    void nonsense_in_an_address_is_answered_in_a_sentence(String path, int status) {
        MvcTestResult answer = get(cast.dana(), path);

        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyText().contains("<h1").doesNotContain("Exception");
    }

    @Test
    void an_account_is_added_and_shown_with_its_deals_and_people() {
        Actor dana = cast.dana();
        MvcTestResult added = mvc.post()
                .uri("/accounts")
                .with(as(dana))
                .param("name", "  مقهى & Söhne 🚚 ")
                .param("website", "kaffee.example")
                .param("employees", "1,200")
                .param("revenue", "1100.04")
                .param("owner", Long.toString(dana.id()))
                .exchange();

        assertThat(added).hasStatus3xxRedirection();
        Document page = page(dana, String.valueOf(added.getResponse().getRedirectedUrl()));
        assertThat(page.select("h1").text()).isEqualTo("مقهى & Söhne 🚚");
        assertThat(page.select("dl.details").text()).contains("kaffee.example", "1,200", "1,100.04", "Dana Kim");
        assertThat(page.select("dl.details a").attr("href")).isEqualTo("https://kaffee.example");
    }

    @Test
    void what_is_wrong_is_said_at_each_field_and_nothing_typed_is_lost() {
        Actor dana = cast.dana();
        MvcTestResult answer = mvc.post()
                .uri("/accounts")
                .with(as(dana))
                .param("name", "x".repeat(10_000))
                .param("website", "javascript:alert(1)")
                .param("employees", "many")
                .param("revenue", "1e999")
                .param("parent", "Nobody Ltd")
                .param("owner", "999999")
                .exchange();

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("name", "website", "employees", "revenue", "parent");
        assertThat(page.select("[name=name]").val()).hasSize(10_000);
        assertThat(page.select("[name=revenue]").val()).isEqualTo("1e999");
    }

    @Test
    void different_fields_merge_and_the_same_field_asks() {
        Actor dana = cast.dana();
        long acme = cast.acme();
        Document seen = page(dana, "/accounts/" + acme + "/edit");
        AccountFields before = accounts.fields(dana, acme);
        accounts.edit(cast.ada(), acme, before, with(before, "Acme Inc", "Lyon"));

        MvcTestResult merged = send(dana, acme, seen, "phone", "+1 555 0100");
        assertThat(merged).hasStatus3xxRedirection();
        assertThat(accounts.fields(dana, acme))
                .extracting("name", "city", "phone")
                .containsExactly("Acme Inc", "Lyon", "+1 555 0100");

        MvcTestResult asked = send(dana, acme, seen, "name", "Acme Ltd");
        assertThat(asked).hasStatus(409);
        Document page = Jsoup.parse(text(asked));
        assertThat(page.select("[name=name]").val()).isEqualTo("Acme Ltd");
        assertThat(page.select("[name=city]").val()).isEqualTo("Lyon");
        assertThat(page.select("#name-error").text()).contains("Acme Inc");

        assertThat(send(dana, acme, page, "name", "Acme Ltd")).hasStatus3xxRedirection();
        assertThat(accounts.fields(dana, acme)).extracting("name", "city").containsExactly("Acme Ltd", "Lyon");
    }

    @Test
    void a_person_is_added_to_an_account_found_by_its_name() {
        Actor dana = cast.dana();
        cast.dontechi();
        MvcTestResult added = mvc.post()
                .uri("/people")
                .with(as(dana))
                .param("name", "Dana Reyes")
                .param("account", "dontechi")
                .param("email", "dana.reyes@dontechi.example")
                .exchange();

        assertThat(added).hasStatus3xxRedirection();
        Document page = page(dana, String.valueOf(added.getResponse().getRedirectedUrl()));
        assertThat(page.select(".face").text()).contains("Dana Reyes", "Dontechi");
        assertThat(page.select("dl.details a").attr("href")).isEqualTo("mailto:dana.reyes@dontechi.example");
        assertThat(page(dana, "/people?q=dontechi.example").select("tbody tr")).hasSize(1);
        assertThat(page(dana, "/accounts/" + cast.dontechi()).select(".lines").text())
                .contains("Dana Reyes");
    }

    @Test
    void an_account_out_of_sight_is_nowhere_until_a_deal_makes_it_known() {
        Actor marco = cast.marco();
        long acme = cast.acme();
        long jun = cast.junIto();
        policies.decide(cast.ada(), new AccessPolicy(Sight.TEAM, Editing.TEAM));
        Actor narrowed = cast.again(marco.id());

        assertThat(page(narrowed, "/accounts").text()).doesNotContain("Acme");
        assertThat(page(narrowed, "/people").text()).doesNotContain("Jun Ito");
        assertThat(get(narrowed, "/accounts/" + acme)).hasStatus(404);
        assertThat(get(narrowed, "/people/" + jun)).hasStatus(404);
        assertThat(get(narrowed, "/accounts/" + acme + "/edit")).hasStatus(404);

        cast.deal("Line 4 retrofit", acme, narrowed);

        assertThat(page(narrowed, "/accounts").text()).contains("Acme Corporation");
        assertThat(page(narrowed, "/people").text()).contains("Jun Ito");
        assertThat(page(narrowed, "/accounts/" + acme).text()).contains("Line 4 retrofit");
        assertThat(get(narrowed, "/accounts/" + acme + "/edit")).hasStatus(403);
    }

    @Test
    void an_account_is_removed_only_while_nothing_hangs_on_it() {
        Actor dana = cast.dana();
        long acme = cast.acme();
        cast.junIto();

        assertThat(mvc.post().uri("/accounts/{id}/removal", acme).with(as(dana)).exchange())
                .hasStatus(409);
        long empty = accounts.add(dana, AccountFields.named("Typo Ltd", dana.id()), null, UUID.randomUUID());
        assertThat(mvc.post()
                        .uri("/accounts/{id}/removal", empty)
                        .with(as(dana))
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(get(dana, "/accounts/" + empty)).hasStatus(404);
    }

    private static AccountFields with(AccountFields fields, String name, String city) {
        return new AccountFields(
                name,
                fields.industry(),
                fields.website(),
                fields.phone(),
                city,
                fields.country(),
                fields.employees(),
                fields.revenue(),
                fields.parentId(),
                fields.ownerId(),
                fields.about(),
                fields.custom());
    }

    /** Sends the form of a page with one field typed anew. */
    private MvcTestResult send(Actor actor, long id, Document page, String field, String value) {
        var request = mvc.post().uri("/accounts/{id}", id).with(as(actor));
        page.select("#facts-form [name]").forEach(input -> {
            if (!input.attr("name").equals(field)) {
                request.param(
                        input.attr("name"),
                        input.is("select") ? input.select("[selected]").val() : input.val());
            }
        });
        return request.param(field, value).exchange();
    }

    private MvcTestResult get(Actor actor, String path) {
        return mvc.get().uri(java.net.URI.create(path)).with(as(actor)).exchange();
    }

    private Document page(Actor actor, String path) {
        MvcTestResult answer = get(actor, path);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(text(answer));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
