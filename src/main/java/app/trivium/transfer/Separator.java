package app.trivium.transfer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What stands between the cells of a row.
 *
 * @param declared whether the file's first line says so ("sep=;", as spreadsheets write it) and is no header
 */
record Separator(char character, boolean declared) {

    /** Bytes of the file's beginning that are looked at. */
    static final int SAMPLE = 64 * 1024;

    private static final int ROWS = 100;

    /** The one by which the beginning of the file falls into the most even rows. */
    static Separator of(String beginning) {
        String first = beginning.lines().findFirst().orElse("").strip();
        if (first.matches("(?i)sep=.")) {
            return new Separator(first.charAt(4), true);
        }
        char best = Stream.of(',', ';', '\t')
                .max(Comparator.comparingDouble(candidate -> evenness(beginning, candidate)))
                .orElseThrow();
        return new Separator(best, false);
    }

    private static double evenness(String beginning, char separator) {
        List<Integer> widths = widths(beginning, separator);
        if (widths.isEmpty() || widths.get(0) == 1) {
            return 0;
        }
        int columns = widths.get(0);
        double even = widths.stream().filter(width -> width == columns).count();
        return even / widths.size() + Math.min(columns, 50) / 1000.0;
    }

    /** How many cells the first rows have; as far as the text can be read with that separator. */
    private static List<Integer> widths(String beginning, char separator) {
        List<Integer> widths = new ArrayList<>();
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(beginning);
        try {
            for (CsvRecord row : reader) {
                widths.add(row.getFieldCount());
                if (widths.size() > ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return widths;
        }
        if (widths.size() > 2) {
            widths.remove(widths.size() - 1);
        }
        return widths;
    }
}
