package app.trivium.transfer;

import app.trivium.web.SheetCell;
import java.util.List;

/**
 * One row of a file below its header.
 *
 * @param number 1 for the first
 * @param line the line of the file it begins in
 */
record FileRow(int number, int line, List<String> cells) {

    /**
     * The cell's text, empty when the row ends before it; without the mark that keeps a spreadsheet from running it.
     */
    String cell(int column) {
        return column < cells.size() ? SheetCell.read(cells.get(column)).strip() : "";
    }

    /** Whether the row says the same as the file's header. */
    boolean repeats(List<String> header) {
        return cells.size() == header.size()
                && cells.stream().map(String::strip).toList().equals(header);
    }
}
