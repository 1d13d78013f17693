package app.trivium.board;

import app.trivium.customfield.FieldCells;
import app.trivium.process.Strip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deal in the list, with every text ready.
 *
 * @param status in words, for a deal that is not open
 * @param added what is in the added fields that have a column
 * @param close the expected day, and whether that is past
 */
public record DealRow(
        long deal,
        String href,
        String name,
        @Nullable String status,
        String statusKind,
        String account,
        Strip strip,
        @Nullable String amount,
        @Nullable String close,
        boolean closePast,
        @Nullable String next,
        String nextKind,
        String initials,
        String owner,
        String age,
        List<FieldCells.Cell> added,
        String pickLabel) {}
