package app.trivium.deal;

import static app.trivium.deal.FormBrowser.html;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.Pipeline;
import app.trivium.account.AccountFields;
import app.trivium.account.Accounts;
import app.trivium.identity.Actor;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Deals opened by form: with all that is known of them, once, and never half. */
@DatabaseTest
class OpeningTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Cast cast;

    @Autowired
    Pipeline pipeline;

    @Autowired
    DealSheetQuery sheets;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private Actor dana;
    private FormBrowser browser;

    @BeforeEach
    void dana_has_a_browser() {
        dana = cast.dana();
        browser = new FormBrowser(mvc, dana);
    }

    @Test
    void a_deal_is_opened_with_all_that_is_known_of_it() throws Exception {
        MockHttpServletResponse answer = browser.send(post("/deals/new")
                .param("name", "Batch records")
                .param("account", "Brand New Works")
                .param("amount", "84 000")
                .param("currency", "USD")
                .param("owner", String.valueOf(dana.id()))
                .param("seller", String.valueOf(Pipeline.QUALIFY))
                .param("buyer", String.valueOf(Pipeline.EVALUATION))
                .param("next_step", "Call Ines")
                .param("next_step_kind", "1")
                .param("tags", "pilot"));

        long id = Long.parseLong(String.valueOf(answer.getRedirectedUrl()).substring("/deals/".length()));
        DealSheet opened = sheets.sheet(dana, id);
        assertThat(opened.account()).isEqualTo("Brand New Works");
        assertThat(opened.amount()).isEqualByComparingTo("84000");
        assertThat(opened.tags()).isEqualTo("pilot");
        assertThat(opened.probability()).isEqualTo(30);
        assertThat(opened.nextStepKind()).isEqualTo("Call");
    }

    @Test
    void a_deal_opened_from_an_accounts_page_is_that_accounts_though_another_bears_its_name() throws Exception {
        pipeline.account(dana, "Konex");
        long second = accounts.add(dana, AccountFields.named("Konex", dana.id()), null, UUID.randomUUID());
        Document form = html(browser.send(get("/deals/new").param("account_id", String.valueOf(second))));
        assertThat(form.select("[name=account]").val()).isEqualTo("Konex");

        browser.send(post("/deals/new")
                .param("name", "Twin")
                .param("account", "Konex")
                .param("account_id", form.select("[name=account_id]").val()));

        assertThat(jdbc.sql("select account_id from deal where name = 'Twin'")
                        .query(Long.class)
                        .single())
                .isEqualTo(second);
    }

    @Test
    void opening_twice_with_the_same_form_opens_one_deal() throws Exception {
        String gesture = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            browser.send(post("/deals/new")
                    .param("name", "Twice")
                    .param("account", "Konex")
                    .param("gesture", gesture));
        }

        assertThat(jdbc.sql("select count(*) from deal where name = 'Twice'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name,''", "account,''", "amount,1e999", "expected_close,0000-01-01", "owner,999999", "source,77",
        "seller,6", "seller,999", "process,999", "process,x", "gesture,x", "probability,400"
    })
    void a_new_deal_with_something_wrong_comes_back_with_all_that_was_typed(String field, String value)
            throws Exception {
        int before = jdbc.sql("select count(*) from deal").query(Integer.class).single();
        MockHttpServletRequestBuilder form =
                post("/deals/new").param("tags", "pilot").param(field, value);
        if (!field.equals("name")) {
            form.param("name", "Batch <b>records</b>");
        }
        if (!field.equals("account")) {
            form.param("account", "Brand New Works");
        }
        MockHttpServletResponse answer = browser.send(form);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer).select("[name=tags]").val()).isEqualTo("pilot");
        assertThat(html(answer).select(".error, .advice.bad").text()).isNotBlank();
        assertThat(jdbc.sql("select count(*) from deal").query(Integer.class).single())
                .isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from account where name = 'Brand New Works'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_opens_deals_for_people_they_do_not_edit() throws Exception {
        MockHttpServletResponse answer = browser.send(post("/deals/new")
                .param("name", "For Marco")
                .param("account", "Konex")
                .param("owner", String.valueOf(cast.marco().id())));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer).select(".field:has([name=owner]) .error").text())
                .isNotBlank();
    }
}
