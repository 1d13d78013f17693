package app.trivium.accountroom;

import app.trivium.customfield.FieldCells;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of people.
 *
 * @param account whose people these are, when not everybody's
 * @param isNarrow whether some filter is set
 * @param columns of added fields
 * @param fields the filters by added fields
 * @param export where it is a file
 */
public record PersonList(
        @Nullable String text,
        AccountPage.@Nullable Link account,
        @Nullable Long accountId,
        boolean isNarrow,
        String total,
        List<ListHead> heads,
        List<FieldMenu.Column> columns,
        List<Row> rows,
        Pager pager,
        FieldMenu fields,
        String export) {

    /** One person. */
    public record Row(
            String href,
            String name,
            String initials,
            String jobTitle,
            String accountHref,
            String account,
            String email,
            String phone,
            List<FieldCells.Cell> custom,
            String added) {}
}
