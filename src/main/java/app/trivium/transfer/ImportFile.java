package app.trivium.transfer;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One file of an import: how it is written and understood, and how many of its rows have become what. */
@Entity
class ImportFile {

    @Id
    @GeneratedValue(generator = "import_file_seq")
    @SequenceGenerator(name = "import_file_seq", sequenceName = "import_file_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private long version;

    private long runId;
    private int position;
    private String name;
    private String charset;
    private String separator;

    @Convert(converter = MappingJson.class)
    private Mapping mapping;

    private int rowCount;
    private int done;
    private int added;
    private int updated;
    private int unchanged;
    private int rejected;

    @SuppressWarnings("NullAway.Init")
    protected ImportFile() {}

    ImportFile(long runId, int position, String name, CsvFile file, Mapping mapping) {
        this.runId = runId;
        this.position = position;
        this.name = name;
        this.charset = file.charset().name();
        this.separator = String.valueOf(file.separator());
        this.mapping = mapping;
    }

    /** All rows have been stored. */
    void filled(int rows) {
        rowCount = rows;
    }

    void understand(Mapping newMapping) {
        mapping = newMapping;
    }

    /** Begins again with the first row. */
    void rewind() {
        done = 0;
        added = 0;
        updated = 0;
        unchanged = 0;
        rejected = 0;
    }

    /** Has gone through the next rows, which became what the verdicts say. */
    void advance(Collection<RowVerdict> verdicts) {
        for (RowVerdict verdict : verdicts) {
            switch (verdict) {
                case ADDED -> added++;
                case UPDATED -> updated++;
                case UNCHANGED -> unchanged++;
                case REJECTED -> rejected++;
            }
        }
        done += verdicts.size();
    }

    boolean isLeftOut() {
        return mapping.kind() == null;
    }

    boolean isThrough() {
        return isLeftOut() || done == rowCount;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long runId() {
        return runId;
    }

    String name() {
        return name;
    }

    String charset() {
        return charset;
    }

    char separator() {
        return separator.charAt(0);
    }

    /** The key of the word for what stands between its cells. */
    String separatorKey() {
        return switch (separator()) {
            case ';' -> "transfer.separator.semicolon";
            case '\t' -> "transfer.separator.tab";
            default -> "transfer.separator.comma";
        };
    }

    Mapping mapping() {
        return mapping;
    }

    int done() {
        return done;
    }

    int rowCount() {
        return rowCount;
    }

    int position() {
        return position;
    }
}
