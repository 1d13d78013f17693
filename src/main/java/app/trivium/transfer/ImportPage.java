package app.trivium.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import, wherever it stands.
 *
 * @param state the last part of message keys
 * @param trouble why it was broken off, or null
 * @param ready whether it can be checked: some file is known and no question is open
 * @param percent how much of its rows has been gone through
 * @param problems those of rejected rows, a page of them
 * @param kept what undoing it has left as it was
 */
public record ImportPage(
        long id,
        String state,
        String when,
        String who,
        @Nullable String trouble,
        boolean ready,
        List<FileCard> files,
        int percent,
        String progress,
        List<ProblemRow> problems,
        String problemCount,
        @Nullable String before,
        @Nullable String after,
        List<KeptRow> kept,
        String keptCount) {

    /**
     * One of its files.
     *
     * @param kind the last part of message keys; null when it is left out
     * @param understood "8 of 8 columns"
     * @param questions what is still open, in words
     */
    public record FileCard(
            long id,
            String name,
            @Nullable String kind,
            String facts,
            String understood,
            List<String> questions,
            String added,
            String updated,
            String unchanged,
            String rejected,
            boolean hasRejected,
            boolean addsNothing) {}

    /** Why a row is rejected. */
    public record ProblemRow(String file, int line, String column, String value, String sentence) {}

    /** @param href of its page, or null */
    public record KeptRow(
            String kind, String name, @Nullable String href, String reason) {}
}
