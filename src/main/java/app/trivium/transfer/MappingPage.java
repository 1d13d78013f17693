package app.trivium.transfer;

import app.trivium.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is understood, to be corrected.
 *
 * @param kind what its rows are; empty when it is left out
 * @param questions what is still open, in words
 * @param wordsNeedTelling whether some targets want words of which one has to know how to write them
 * @param others the other files of the import, to go on to
 */
public record MappingPage(
        long runId,
        long fileId,
        String name,
        String facts,
        String kind,
        List<Option> kinds,
        List<Column> columns,
        List<Option> targets,
        boolean wordsNeedTelling,
        Settings settings,
        List<Words> words,
        @Nullable Preview preview,
        List<String> questions,
        @Nullable String next) {

    /**
     * A column of the file.
     *
     * @param sample what its first cells hold
     * @param target the field it fills; empty for none
     */
    public record Column(int index, String name, String sample, String target) {}

    /**
     * What the words of one column stand for.
     *
     * @param open whether somebody has to look at them
     * @param left how many more words there are than can be listed
     */
    public record Words(
            String target,
            String label,
            String summary,
            boolean stages,
            boolean open,
            List<Word> words,
            List<Option> meanings,
            int left) {}

    /** @param count in how many rows it occurs */
    public record Word(int index, String word, String count, String meaning) {}

    /** What counts for the whole file; lists are empty and texts null where nothing is to be said. */
    public record Settings(
            List<Option> dates,
            String date,
            List<Option> decimals,
            String decimal,
            List<Option> currencies,
            String currency,
            List<Option> processes,
            String process,
            List<Option> lossReasons,
            String lossReason,
            boolean asksForAccount,
            @Nullable String unnamedAccount,
            @Nullable String mailDomain) {}

    /** The first rows as they will be. */
    public record Preview(List<String> heads, List<Row> rows) {

        /** @param problem why it would be rejected, or null */
        public record Row(
                int line, List<String> cells, @Nullable String problem) {}
    }
}
