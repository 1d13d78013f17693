package app.trivium.transfer;

import app.trivium.web.Invalid;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A file of comma-separated values: how it is written, its header, and its rows, read one after the other. */
final class CsvFile {

    private static final int MOST_COLUMNS = 200;
    private static final int LONGEST_NAME = 120;

    private final byte[] bytes;
    private final TextEncoding encoding;
    private final Separator separator;
    private final List<String> header;

    private CsvFile(byte[] bytes, TextEncoding encoding, Separator separator, List<String> header) {
        this.bytes = bytes;
        this.encoding = encoding;
        this.separator = separator;
        this.header = header;
    }

    /** Looks at the beginning of a file. Refuses what is empty, no text, or has no header. */
    static CsvFile open(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Invalid("files", "transfer.file.empty");
        }
        TextEncoding encoding = TextEncoding.of(bytes);
        Separator separator = Separator.of(new String(
                bytes,
                encoding.mark(),
                Math.min(bytes.length - encoding.mark(), Separator.SAMPLE),
                encoding.charset()));
        CsvFile raw = new CsvFile(bytes, encoding, separator, List.of());
        return new CsvFile(bytes, encoding, separator, raw.readHeader());
    }

    Charset charset() {
        return encoding.charset();
    }

    char separator() {
        return separator.character();
    }

    /** The names of the columns, each different from the others and none empty. */
    List<String> header() {
        return header;
    }

    /** Hands over each row below the header; refuses a file whose quotes do not match. */
    void forEachRow(Consumer<FileRow> taker) {
        Iterator<CsvRecord> records = records();
        int number = 0;
        next(records);
        while (hasNext(records)) {
            CsvRecord row = next(records);
            if (row.getFields().stream().anyMatch(cell -> cell.indexOf(0) >= 0)) {
                throw new Invalid("files", "transfer.file.binary");
            }
            taker.accept(new FileRow(++number, (int) row.getStartingLineNumber(), row.getFields()));
        }
    }

    private List<String> readHeader() {
        Iterator<CsvRecord> records = records();
        if (!hasNext(records)) {
            throw new Invalid("files", "transfer.file.empty");
        }
        List<String> names = next(records).getFields();
        if (names.size() > MOST_COLUMNS) {
            throw new Invalid("files", "transfer.file.wide", names.size(), MOST_COLUMNS);
        }
        if (!hasNext(records)) {
            throw new Invalid("files", "transfer.file.headerOnly");
        }
        return distinct(names);
    }

    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (String raw : names) {
            String name = raw.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
            name = name.isEmpty() ? "#" + (distinct.size() + 1) : name;
            name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
            int times = seen.merge(name, 1, Integer::sum);
            distinct.add(times == 1 ? name : name + " (" + times + ")");
        }
        return List.copyOf(distinct);
    }

    private Iterator<CsvRecord> records() {
        Reader text = new InputStreamReader(
                new ByteArrayInputStream(bytes, encoding.mark(), bytes.length - encoding.mark()), encoding.charset());
        Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator.character())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .iterator();
        if (separator.declared()) {
            next(records);
        }
        return records;
    }

    private static boolean hasNext(Iterator<CsvRecord> records) {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw malformed(e);
        }
    }

    private static CsvRecord next(Iterator<CsvRecord> records) {
        try {
            return records.next();
        } catch (CsvParseException e) {
            throw malformed(e);
        }
    }

    private static Invalid malformed(CsvParseException e) {
        String where = String.valueOf(e.getMessage()).replaceAll("(?s).*?line (\\d+).*|.*", "$1");
        return new Invalid("files", where.isEmpty() ? "transfer.file.malformed" : "transfer.file.quotes", where);
    }
}
