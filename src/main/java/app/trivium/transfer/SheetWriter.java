package app.trivium.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes records as comma-separated values, one after the other; none is kept. */
final class SheetWriter<R> {

    private static final int RECORDS_AT_ONCE = 500;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<SheetColumn<R>> columns;

    SheetWriter(List<SheetColumn<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Hands over the records of many ids in their order, read a few hundred at a time. */
    static <R> void each(long[] ids, Function<List<Long>, List<R>> read, Consumer<R> taker) {
        for (int start = 0; start < ids.length; start += RECORDS_AT_ONCE) {
            int end = Math.min(ids.length, start + RECORDS_AT_ONCE);
            read.apply(Arrays.stream(ids, start, end).boxed().toList()).forEach(taker);
        }
    }

    /** @param records hands over each record in its turn */
    void write(Writer writer, Consumer<Consumer<R>> records) {
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            List<String> headings =
                    new ArrayList<>(columns.stream().map(SheetColumn::heading).toList());
            headings.set(0, BYTE_ORDER_MARK + headings.get(0));
            csv.writeRecord(headings);
            records.accept(record -> csv.writeRecord(
                    columns.stream().map(column -> column.cell().apply(record)).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
