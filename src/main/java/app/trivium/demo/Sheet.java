package app.trivium.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** One of the files in {@code resources/demo} that describe the demo company. */
final class Sheet {

    private Sheet() {}

    static List<Line> lines(String file) {
        try (var reader = new InputStreamReader(
                        new ClassPathResource("demo/" + file).getInputStream(), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
            return csv.stream().map(Line::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, its cells by the names in the head of the file. */
    record Line(NamedCsvRecord cells) {

        String text(String column) {
            return cells.getField(column);
        }

        boolean has(String column) {
            return !text(column).isEmpty();
        }

        @Nullable String textOrNull(String column) {
            return has(column) ? text(column) : null;
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }
    }
}
