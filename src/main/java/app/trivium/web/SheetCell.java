package app.trivium.web;

import org.jspecify.annotations.Nullable;

/** What may stand in a cell of a file that people open as a spreadsheet. */
public final class SheetCell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SheetCell() {}

    /** The text as it is; what a spreadsheet would run as a formula is marked as text by an apostrophe before it. */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
