package app.trivium.accountroom;

import app.trivium.customfield.FieldCells;
import app.trivium.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of accounts.
 *
 * @param isNarrow whether some filter is set
 * @param currency in which the sums are
 * @param columns of added fields
 * @param fields the filters by added fields
 * @param export where it is a file
 */
public record AccountList(
        @Nullable String text,
        @Nullable String owner,
        @Nullable String industry,
        boolean isNarrow,
        String total,
        String currency,
        List<ListHead> heads,
        List<FieldMenu.Column> columns,
        List<Row> rows,
        Pager pager,
        List<Option> owners,
        List<Option> industries,
        FieldMenu fields,
        String export) {

    /**
     * One account.
     *
     * @param openDeals how many of its deals are open, empty for none
     * @param openSum what they are worth together, empty for none
     */
    public record Row(
            String href,
            String name,
            String industry,
            String place,
            String owner,
            String initials,
            String openDeals,
            String openSum,
            List<FieldCells.Cell> custom,
            String added) {}
}
