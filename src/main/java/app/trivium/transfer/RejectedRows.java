package app.trivium.transfer;

import app.trivium.identity.Actor;
import app.trivium.web.NotFound;
import app.trivium.web.SheetCell;
import app.trivium.web.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the rejected rows of a file as they came, each with the reasons behind its last cell. What a spreadsheet would
 * run is marked as text; an import reads it without the mark.
 */
@Component
class RejectedRows {

    private static final int AT_ONCE = 1000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Imports imports;
    private final JdbcClient jdbc;
    private final Texts texts;

    RejectedRows(Imports imports, JdbcClient jdbc, Texts texts) {
        this.imports = imports;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    private record Rejected(int number, List<String> cells, String reasons) {}

    /** The name of such a file: "deals-rejected.csv". */
    String name(Actor actor, long runId, long fileId) {
        String name = file(actor, runId, fileId).name();
        return name.replaceFirst("\\.[^.]*$", "") + "-" + texts.of("transfer.rejected.suffix") + ".csv";
    }

    void write(Actor actor, long runId, long fileId, Writer writer) {
        ImportFile file = file(actor, runId, fileId);
        int width = file.mapping().header().size();
        try (CsvWriter csv =
                CsvWriter.builder().fieldSeparator(file.separator()).build(writer)) {
            List<String> header = new ArrayList<>(
                    file.mapping().header().stream().map(SheetCell::of).toList());
            header.set(0, BYTE_ORDER_MARK + header.get(0));
            header.add(texts.of("transfer.rejected.reason"));
            csv.writeRecord(header);
            int last = 0;
            List<Rejected> rows = after(fileId, last);
            while (!rows.isEmpty()) {
                rows.forEach(row -> csv.writeRecord(cells(row, width)));
                last = rows.get(rows.size() - 1).number();
                rows = after(fileId, last);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Rejected row, int width) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(row.reasons());
        return cells.stream().map(SheetCell::of).toList();
    }

    private List<Rejected> after(long fileId, int number) {
        return jdbc.sql("""
                        select r.row_no, r.cells, (select string_agg(p.sentence, ' ' order by p.id) from import_problem p
                                 where p.file_id = r.file_id and p.row_no = r.row_no) as reasons
                        from import_row r
                        where r.file_id = :file and r.verdict = 'REJECTED' and r.row_no > :after
                        order by r.row_no limit :limit""")
                .param("file", fileId)
                .param("after", number)
                .param("limit", AT_ONCE)
                .query((row, n) -> new Rejected(
                        row.getInt(1), ImportRows.texts(row, 2), Objects.requireNonNullElse(row.getString(3), "")))
                .list();
    }

    private ImportFile file(Actor actor, long runId, long fileId) {
        imports.look(actor, runId);
        return imports.files(runId).stream()
                .filter(file -> file.id() == fileId)
                .findFirst()
                .orElseThrow(() -> new NotFound("transfer.unknown"));
    }
}
