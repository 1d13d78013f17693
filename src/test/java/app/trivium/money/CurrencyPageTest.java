package app.trivium.money;

import static app.trivium.Cast.as;
import static org.assertj.core.api.Assertions.assertThat;

import app.trivium.Cast;
import app.trivium.DatabaseTest;
import app.trivium.identity.Actor;
import app.trivium.identity.TakingBack;
import java.io.UnsupportedEncodingException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class CurrencyPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Currencies currencies;

    @Autowired
    private TakingBack back;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_admin_states_a_rate_and_sums_can_count_on_it() {
        assertThat(rate("EUR", "1,0825", "2026-11-20")).hasStatus3xxRedirection();

        assertThat(currencies.usable()).anySatisfy(rate -> {
            assertThat(rate.code()).isEqualTo("EUR");
            assertThat(rate.rate()).isEqualByComparingTo("1.0825");
            assertThat(rate.asOf()).isEqualTo("2026-11-20");
        });
    }

    @Test
    void the_audit_log_tells_of_it_and_a_rate_is_taken_back_where_there_was_another() {
        rate("EUR", "1.08", "2026-11-20");
        rate("EUR", "1.08", "2026-11-20");
        rate("EUR", "1.10", "2026-11-21");
        List<String> told = jdbc.sql(
                        "select act || ' ' || subject || ' ' || coalesce(before ->> 'rate', '-') || ' ' || (after ->> 'rate') "
                                + "from audit_entry where area = 'CURRENCY' order by id")
                .query(String.class)
                .list();
        assertThat(told).containsExactly("stated EUR - 1.08", "stated EUR 1.08 1.1");

        back.takeBack(
                cast.ada(),
                jdbc.sql("select max(id) from audit_entry").query(Long.class).single());

        assertThat(currencies.usable()).anySatisfy(rate -> {
            assertThat(rate.rate()).isEqualByComparingTo("1.08");
            assertThat(rate.asOf()).isEqualTo("2026-11-20");
        });
        add("PLN");
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'added' and subject = 'PLN'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-11-20",
        "-1, 2026-11-20",
        "1e9, 2026-11-20",
        "1e999, 2026-11-20",
        "much, 2026-11-20",
        "'', 2026-11-20",
        "1.000000001, 2026-11-20",
        "1.08, 0000-01-01",
        "1.08, 2150-01-01",
        "1.08, yesterday"
    })
    void what_is_no_rate_is_refused_at_its_field_and_kept(String rate, String day) {
        MvcTestResult answer = rate("EUR", rate, day);

        assertThat(answer).hasStatus(422);
        Document page = Jsoup.parse(text(answer));
        assertThat(page.select("#EUR [aria-invalid=true]")).hasSize(1);
        assertThat(page.select("#EUR .wrong").text()).isNotEmpty();
        assertThat(page.select("#EUR [name=rate]").val()).isEqualTo(rate);
        assertThat(page.select("#EUR [name=asOf]").val()).isEqualTo(day);
        assertThat(currencies.usable()).noneMatch(usable -> usable.code().equals("EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "XXX", "NOPE", "eur"})
    void only_foreign_currencies_in_use_have_a_rate_to_state(String code) {
        assertThat(rate(code, "1.08", "2026-11-20")).hasStatus(404);
    }

    @Test
    void a_currency_of_the_standard_can_be_added_once() {
        assertThat(add("PLN")).hasStatus3xxRedirection();
        assertThat(currencies.all()).extracting(Currencies.Rate::code).contains("PLN");
        assertThat(add("PLN")).hasStatus(422).bodyText().contains("PLN is in use already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XAU", "XXX", "ABC", "pln", "zł", "PLN;"})
    void what_nobody_pays_in_is_no_currency(String code) {
        MvcTestResult answer = add(code);

        assertThat(answer).hasStatus(422);
    }

    @Test
    void it_is_for_admins_alone() {
        assertThat(mvc.get().uri("/settings/currencies").with(as(cast.tess())).exchange())
                .hasForwardedUrl("/refused");
        assertThat(mvc.post()
                        .uri("/settings/currencies/EUR/rate")
                        .with(as(cast.dana()))
                        .param("rate", "1")
                        .exchange())
                .hasForwardedUrl("/refused");
        assertThat(currencies.usable()).noneMatch(usable -> usable.code().equals("EUR"));
        assertThat(mvc.get().uri("/settings/currencies").with(as(cast.ada())).exchange())
                .hasStatusOk();
    }

    private MvcTestResult rate(String code, String rate, String day) {
        Actor ada = cast.ada();
        return mvc.post()
                .uri("/settings/currencies/{code}/rate", code)
                .with(as(ada))
                .param("rate", rate)
                .param("asOf", day)
                .exchange();
    }

    private MvcTestResult add(String code) {
        return mvc.post()
                .uri("/settings/currencies")
                .with(as(cast.ada()))
                .param("code", code)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
