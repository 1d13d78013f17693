package app.trivium.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How files write dates and amounts. */
class NotationTest {

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            2026-04-03,          2026-04-03, 2026-04-03
            2026/4/3,            2026-04-03, 2026-04-03
            2026-04-03T10:15:00Z,2026-04-03, 2026-04-03
            03/04/2026,          2026-04-03, 2026-03-04
            3.4.2026,            2026-04-03, 2026-03-04
            31/12/2026,          2026-12-31, none
            12/31/26 10:15,      none,       2026-12-31
            30.02.2026,          none,       none
            0,                   none,       none
            2026-13-01,          none,       none
            yesterday,           none,       none
            """)
    void a_date_is_read_in_both_orders(String text, LocalDate dayFirst, LocalDate monthFirst) {
        assertThat(DateOrder.DAY_FIRST.read(text)).isEqualTo(dayFirst);
        assertThat(DateOrder.MONTH_FIRST.read(text)).isEqualTo(monthFirst);
    }

    @Test
    void one_telling_date_decides_for_the_whole_file() {
        assertThat(DateOrder.fitting(List.of("03/04/2026", "31/12/2026"))).containsExactly(DateOrder.DAY_FIRST);
        assertThat(DateOrder.fitting(List.of("03/04/2026", "12/31/2026"))).containsExactly(DateOrder.MONTH_FIRST);
    }

    @Test
    void dates_that_can_be_read_both_ways_have_to_be_asked_about() {
        assertThat(DateOrder.fitting(List.of("03/04/2026", "01/02/2026"))).hasSize(2);
        assertThat(DateOrder.fitting(List.of("2026-04-03", "05/05/2026"))).hasSize(1);
        assertThat(DateOrder.fitting(Set.of())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            1054        | 1054    | 1054
            0           | 0       | 0
            1234.5      | 1234.5  | none
            1,234.50    | 1234.50 | none
            1.234,50    | none    | 1234.50
            1,5         | none    | 1.5
            1.234       | 1.234   | 1234
            $ 48,000    | 48000   | 48.000
            48 000 EUR  | 48000   | 48000
            12'500.00   | 12500.00| none
            -5          | none    | none
            1e999       | none    | none
            1.2.3       | none    | none
            NaN         | none    | none
            """)
    void an_amount_is_read_with_either_mark(String text, BigDecimal point, BigDecimal comma) {
        assertThat(DecimalMark.POINT.read(text)).isEqualTo(point);
        assertThat(DecimalMark.COMMA.read(text)).isEqualTo(comma);
    }

    @Test
    void one_telling_amount_decides_for_the_whole_file() {
        assertThat(DecimalMark.fitting(List.of("1.234", "0,5"))).containsExactly(DecimalMark.COMMA);
        assertThat(DecimalMark.fitting(List.of("1.234", "0.55"))).containsExactly(DecimalMark.POINT);
        assertThat(DecimalMark.fitting(List.of("1.234"))).hasSize(2);
        assertThat(DecimalMark.fitting(List.of("550", "4821"))).containsExactly(DecimalMark.POINT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GTX Pro", "gtxpro", "GTX-PRO", " GTX  Pro "})
    void products_are_the_same_however_they_are_spaced(String name) {
        assertThat(Likeness.dense(name)).isEqualTo("gtxpro");
    }

    @Test
    void names_are_alike_by_the_letters_they_share() {
        assertThat(Likeness.of("Dana Kim", "dana kim")).isEqualTo(1);
        assertThat(Likeness.of("Anna Snelling", "Ana Snelling")).isGreaterThan(0.8);
        assertThat(Likeness.of("Anna Snelling", "Marco Ruiz")).isLessThan(0.3);
        assertThat(Likeness.of("", "x")).isZero();
    }
}
