package app.trivium.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes records as comma-separated values, one after the other; none is kept. */
final class SheetWriter<R> {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<SheetColumn<R>> columns;

    SheetWriter(List<SheetColumn<R>> columns) {
        this.columns = List.copyOf(columns);
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
