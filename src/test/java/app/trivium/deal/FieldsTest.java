package app.trivium.deal;

import static app.trivium.deal.FormBrowser.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.identity.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Deals edited by form: what is typed wrong is told at its field and kept, and two people do not lose each other's
 * work.
 */
@DatabaseTest
class FieldsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

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

    @Test
    void one_field_is_edited_in_its_place() throws Exception {
        Document form = html(browser.send(get("/deals/{id}/fields/amount", deal).header("HX-Request", "true")));
        assertThat(form.select("[name=amount]").val()).isEqualTo("48000");
        assertThat(form.select("[name=was.amount]").val()).isEqualTo("48000 USD");
        assertThat(form.select("main")).isEmpty();

        MockHttpServletResponse answer = save(Map.of("form", "amount", "amount", "50,000.5", "currency", "USD"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/deals/" + deal);
        assertThat(sheet().amount()).isEqualByComparingTo("50000.5");
    }

    @Test
    void all_fields_are_edited_on_one_page() throws Exception {
        long cleo = cast.cleo().id();
        Document page = html(browser.send(get("/deals/{id}/fields", deal)));
        assertThat(page.select("form[data-edit] .field")).hasSize(11);

        Map<String, String> typed = new HashMap<>(Map.of(
                "form", "all",
                "name", "Line 5 🚀 نظام",
                "account", "Konex",
                "owner", String.valueOf(cleo),
                "expected_close", "2031-04-05",
                "source", "1",
                "probability", "60 %",
                "next_step", "Call Ines",
                "next_step_on", "2031-01-01",
                "tags", "pilot, strategic"));
        typed.put("next_step_kind", "1");
        save(typed);
        assertThat(sheet())
                .extracting(DealSheet::name, DealSheet::account, DealSheet::ownerId, DealSheet::probabilityByHand)
                .containsExactly("Line 5 🚀 نظام", "Konex", cleo, 60);
        assertThat(sheet())
                .extracting(DealSheet::source, DealSheet::nextStep, DealSheet::nextStepKind, DealSheet::tags)
                .containsExactly("Referral", "Call Ines", "Call", "pilot, strategic");
    }

    @Test
    void a_next_step_has_a_kind_which_goes_with_it() throws Exception {
        String form = "next_step";
        assertThat(html(browser.send(get("/deals/{id}/fields/next_step", deal)))
                        .select("[name=next_step_kind] option")
                        .eachText())
                .containsExactly("No particular kind", "Call", "Meeting", "Mail", "Task");

        MockHttpServletResponse alone = save(Map.of("form", form, "next_step", "", "next_step_kind", "1"));
        assertThat(alone.getStatus()).isEqualTo(422);
        assertThat(html(alone).select("#next_step-error").text())
                .isEqualTo("Say what the next step is, since a kind is chosen for it.");
        assertThat(html(alone).select("[name=next_step_kind] option[selected]").val())
                .isEqualTo("1");
        for (String unknown : new String[] {"99", "x", "-1"}) {
            MockHttpServletResponse answer = save(Map.of("form", form, "next_step", "Demo", "next_step_kind", unknown));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(html(answer).select("#next_step_kind-error").text()).isNotBlank();
        }

        save(Map.of("form", form, "next_step", "Demo", "next_step_kind", "2"));
        assertThat(sheet().nextStepKind()).isEqualTo("Meeting");
        save(Map.of("form", form, "next_step", "", "was.next_step_kind", "2", "next_step_kind", "2"));
        assertThat(sheet())
                .extracting(DealSheet::nextStep, DealSheet::nextStepKind)
                .containsOnlyNulls();
    }

    @Test
    void an_account_of_a_name_there_is_none_of_is_added() throws Exception {
        save(Map.of("form", "account", "account", "Brand New Works"));
        assertThat(sheet().account()).isEqualTo("Brand New Works");
        save(Map.of("form", "account", "account", "ACME corporation"));

        assertThat(sheet().account()).isEqualTo("Acme Corporation");
        assertThat(jdbc.sql("select count(*) from account").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void an_emptied_field_is_cleared() throws Exception {
        save(Map.of("form", "amount", "amount", "", "currency", "USD"));

        assertThat(sheet().amount()).isNull();
        assertThat(sheet().currency()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "amount,1e999",
                "amount,-1",
                "amount,99999999999999",
                "amount,NaN",
                "amount,five",
                "expected_close,0000-01-01",
                "expected_close,99999-01-01",
                "expected_close,2026-02-30",
                "expected_close,1899-12-31",
                "expected_close,tomorrow",
                "owner,0",
                "owner,x",
                "owner,",
                "source,999",
                "source,-1",
                "probability,101",
                "probability,-1",
                "probability,many",
                "name,",
                "account,",
                "tags,\"ok,aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"",
            })
    void what_cannot_be_read_is_told_at_its_field_and_kept_as_typed(String field, String typed) throws Exception {
        String text = typed == null ? "" : typed;
        DealSheet before = sheet();
        MockHttpServletResponse answer = save(Map.of("form", field, field, text, "currency", "USD"));

        assertThat(answer.getStatus()).isEqualTo(422);
        Document form = html(answer);
        assertThat(form.select(".field:has([name=" + field + "]) .error").text())
                .isNotBlank();
        if (form.select("input[name=" + field + "]").size() == 1) {
            assertThat(form.select("[name=" + field + "]").val()).isEqualTo(text);
        }
        assertThat(sheet()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "account", "next_step"})
    void texts_too_long_or_with_control_characters_are_refused_and_nothing_is_saved(String field) throws Exception {
        for (String text : List.of("x".repeat(10_000), "a\u0000b", "a\u001bb", "two\nlines")) {
            MockHttpServletResponse answer = save(Map.of("form", field, field, text));
            assertThat(answer.getStatus()).isEqualTo(422);
        }
        assertThat(sheet().version()).isZero();
    }

    @Test
    void every_wrong_field_is_told_at_once_and_nothing_is_half_saved() throws Exception {
        MockHttpServletResponse answer = save(Map.of(
                "form", "all", "name", "Line 5", "amount", "lots", "expected_close", "soon", "probability", "7x"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer).select(".error")).hasSize(3);
        assertThat(html(answer).select("[name=name]").val()).isEqualTo("Line 5");
        assertThat(sheet().name()).isEqualTo("Line 4 retrofit");
    }

    @Test
    void too_many_tags_take_the_rest_of_the_form_with_them() throws Exception {
        save(Map.of("form", "tags", "tags", "a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t"));
        MockHttpServletResponse answer = save(Map.of("form", "all", "name", "Line 5", "was.tags", "", "tags", "u"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(sheet().name()).isEqualTo("Line 4 retrofit");
    }

    @Test
    void two_people_who_change_different_fields_keep_both() throws Exception {
        save(cast.cleo(), Map.of("form", "name", "was.name", "Line 4 retrofit", "name", "Line 5"));
        MockHttpServletResponse answer = save(Map.of(
                "form", "all",
                "was.name", "Line 4 retrofit",
                "name", "Line 4 retrofit",
                "was.amount", "48000 USD",
                "amount", "50000",
                "currency", "USD"));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/deals/" + deal);
        assertThat(sheet().name()).isEqualTo("Line 5");
        assertThat(sheet().amount()).isEqualByComparingTo("50000");
    }

    @Test
    void the_second_of_two_who_change_the_same_field_sees_both_values_and_chooses() throws Exception {
        Map<String, String> mine =
                Map.of("form", "amount", "was.amount", "48000 USD", "amount", "60000", "currency", "USD");
        save(cast.cleo(), Map.of("form", "amount", "was.amount", "48000 USD", "amount", "12000", "currency", "USD"));

        MockHttpServletResponse answer = save(mine);
        assertThat(answer.getStatus()).isEqualTo(409);
        Document form = html(answer);
        assertThat(form.select(".advice").text()).contains("Cleo Lang", "12,000", "Keep theirs", "Use mine");
        assertThat(form.select("[name=amount]").val()).isEqualTo("60000");
        String was = form.select("[name=was.amount]").val();
        assertThat(was).isEqualTo("12000 USD");

        save(Map.of(
                "form", "amount", "was.amount", was, "amount", "60000", "currency", "USD", "choose.amount", "theirs"));
        assertThat(sheet().amount()).isEqualByComparingTo("12000");
        save(Map.of(
                "form", "amount", "was.amount", was, "amount", "60000", "currency", "USD", "choose.amount", "mine"));
        assertThat(sheet().amount()).isEqualByComparingTo("60000");
    }

    @Test
    void the_same_form_sent_twice_counts_once() throws Exception {
        Map<String, String> form = Map.of(
                "form",
                "name",
                "was.name",
                "Line 4 retrofit",
                "name",
                "Line 5",
                "gesture",
                UUID.randomUUID().toString());
        save(form);
        save(Map.of("form", "name", "name", "Line 6"));

        save(form);

        assertThat(sheet().name()).isEqualTo("Line 6");
    }

    @ParameterizedTest
    @CsvSource({"was.owner,x", "was.amount,lots", "was.amount,-5 USD", "was.expected_close,soon", "gesture,x"})
    void a_form_that_was_tampered_with_is_refused(String field, String value) throws Exception {
        String name = field.startsWith("was.") ? field.substring(4) : "name";
        MockHttpServletResponse answer = save(Map.of("form", name, name, "1", field, value));

        assertThat(answer.getStatus()).isBetween(400, 422);
        assertThat(sheet().version()).isZero();
    }

    @Test
    void a_form_there_is_none_of_is_not_found() throws Exception {
        assertThat(browser.send(get("/deals/{id}/fields/status", deal)).getStatus())
                .isEqualTo(404);
        assertThat(save(Map.of("form", "status", "status", "WON")).getStatus()).isEqualTo(404);
    }

    private DealSheet sheet() {
        return sheets.sheet(cast.ada(), deal);
    }

    private MockHttpServletResponse save(Map<String, String> form) throws Exception {
        return save(dana, form);
    }

    private MockHttpServletResponse save(Actor actor, Map<String, String> form) throws Exception {
        MockHttpServletRequestBuilder request = post("/deals/{id}/fields", deal);
        form.forEach(request::param);
        return new FormBrowser(mvc, actor).send(request);
    }
}
