package app.trivium.settings;

import app.trivium.audit.AuditEntry;
import app.trivium.audit.AuditFilter;
import app.trivium.audit.AuditLog;
import app.trivium.web.SheetCell;
import app.trivium.web.Texts;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the audit log as comma-separated values: a line for each changed field, or for a change without any. */
@Component
class AuditFile {

    private static final int AT_ONCE = 1000;
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final List<String> COLUMNS =
            List.of("when", "who", "email", "area", "act", "subject", "id", "field", "before", "after");

    private final AuditLog log;
    private final AuditWords words;
    private final Texts texts;

    AuditFile(AuditLog log, AuditWords words, Texts texts) {
        this.log = log;
        this.words = words;
        this.texts = texts;
    }

    void write(AuditFilter filter, ZoneId zone, Writer writer) {
        try (CsvWriter csv = CsvWriter.builder().build(writer)) {
            List<String> header = COLUMNS.stream()
                    .map(column -> texts.of("settings.audit.column." + column))
                    .toList();
            csv.writeRecord(Stream.concat(
                            Stream.of(BYTE_ORDER_MARK + header.get(0)),
                            header.stream().skip(1))
                    .toList());
            List<AuditEntry> entries = log.entries(filter, null, AT_ONCE);
            while (!entries.isEmpty()) {
                entries.forEach(entry -> write(csv, entry, zone));
                entries = log.entries(filter, entries.get(entries.size() - 1).id(), AT_ONCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(CsvWriter csv, AuditEntry entry, ZoneId zone) {
        SortedSet<String> fields = entry.fields();
        if (fields.isEmpty()) {
            fields.add("");
        }
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                entry.at().truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        for (String field : fields) {
            csv.writeRecord(Stream.of(
                            at,
                            entry.by(),
                            entry.email(),
                            words.area(entry.area()),
                            words.act(entry),
                            entry.subject(),
                            Long.toString(entry.subjectId()),
                            field.isEmpty() ? "" : words.field(field),
                            entry.before().get(field),
                            entry.after().get(field))
                    .map(SheetCell::of)
                    .toList());
        }
    }
}
