package app.trivium.transfer;

import app.trivium.identity.Actor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Some rows of a file that are gone through together.
 *
 * @param actor on whose behalf
 * @param repeated rows whose record a row above is about already, each with the line of that row
 * @param ground what the rows can refer to
 */
record Batch(
        Actor actor,
        long fileId,
        String fileName,
        Mapping mapping,
        List<FileRow> rows,
        Map<Integer, Integer> repeated,
        Ground ground) {

    /** A reader for each row; rows about a record that was met before have a problem already. */
    List<RowReader> readers() {
        return rows.stream().map(this::reader).toList();
    }

    private RowReader reader(FileRow row) {
        RowReader reader = new RowReader(mapping, row);
        Integer first = repeated.get(row.number());
        Target key = mapping.key();
        if (first != null && key != null && !reader.failed()) {
            reader.fail(key, "transfer.problem.repeated", first);
        }
        return reader;
    }

    /** The gesture by which the row does something: always the same, so that doing it again counts once. */
    UUID gesture(FileRow row, String verb) {
        String name = "import file " + fileId + " row " + row.number() + " " + verb;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
