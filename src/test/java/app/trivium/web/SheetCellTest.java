package app.trivium.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\uff1d1"})
    void what_a_spreadsheet_would_run_is_marked_as_text(String text) {
        assertThat(SheetCell.of(text)).isEqualTo("'" + text);
        assertThat(SheetCell.read("'" + text)).isEqualTo(text);
    }

    @Test
    void everything_else_stays_as_it_is() {
        assertThat(SheetCell.of("Far West = best")).isEqualTo("Far West = best");
        assertThat(SheetCell.of("")).isEmpty();
        assertThat(SheetCell.of(null)).isEmpty();
        assertThat(SheetCell.read("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
        assertThat(SheetCell.read("'")).isEqualTo("'");
    }
}
