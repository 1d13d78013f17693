package app.trivium.transfer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a row.
 *
 * @param problems why it is rejected; none if it is not
 * @param work what has to be done for it, in the terms of its kind; null when nothing has to be
 */
record RowPlan<W>(
        FileRow row,
        RowVerdict verdict,
        List<Problem> problems,
        @Nullable W work) {

    static <W> RowPlan<W> rejected(FileRow row, List<Problem> problems) {
        return new RowPlan<>(row, RowVerdict.REJECTED, problems, null);
    }

    static <W> RowPlan<W> unchanged(FileRow row) {
        return new RowPlan<>(row, RowVerdict.UNCHANGED, List.of(), null);
    }

    static <W> RowPlan<W> added(FileRow row, W work) {
        return new RowPlan<>(row, RowVerdict.ADDED, List.of(), work);
    }

    static <W> RowPlan<W> updated(FileRow row, W work) {
        return new RowPlan<>(row, RowVerdict.UPDATED, List.of(), work);
    }
}
