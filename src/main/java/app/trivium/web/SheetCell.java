package app.trivium.web;

import org.jspecify.annotations.Nullable;

/** What may stand in a cell of a file that people open as a spreadsheet. */
public final class SheetCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    private static final String MARK = "'";

    private SheetCell() {}

    /** The text as it is; what a spreadsheet would run as a formula is marked as text by an apostrophe before it. */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return beginsAFormula(text) ? MARK + text : text;
    }

    /** The text that a cell stands for: {@link #of} the other way round. */
    public static String read(String cell) {
        return cell.startsWith(MARK) && beginsAFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean beginsAFormula(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
