package app.trivium.transfer;

import app.trivium.web.SheetCell;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported file. What is in it is written for machines: the same whoever reads it.
 *
 * @param cell what stands in it for a record, ready to be written
 */
record SheetColumn<R>(String heading, Function<R, String> cell) {

    private static final int THOUSANDS = 3;

    /** Text; what a spreadsheet would run is marked as text. */
    static <R> SheetColumn<R> text(String heading, Function<R, @Nullable String> cell) {
        return new SheetColumn<>(heading, record -> SheetCell.of(cell.apply(record)));
    }

    /** Anything that writes itself in a fixed notation, such as a date. */
    static <R> SheetColumn<R> plain(String heading, Function<R, @Nullable Object> cell) {
        return new SheetColumn<>(heading, record -> Objects.toString(cell.apply(record), ""));
    }

    static <R> SheetColumn<R> number(String heading, Function<R, @Nullable BigDecimal> cell) {
        return new SheetColumn<>(heading, record -> number(cell.apply(record)));
    }

    /** "48000.5": never three decimals, which elsewhere may be read as thousands. */
    static String number(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        BigDecimal brief = number.stripTrailingZeros();
        int decimals = Math.max(0, brief.scale());
        return brief.setScale(decimals == THOUSANDS ? decimals + 1 : decimals).toPlainString();
    }
}
