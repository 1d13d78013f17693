package app.trivium.accountroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of people.
 *
 * @param account whose people these are, when not everybody's
 * @param isNarrow whether some filter is set
 */
public record PersonList(
        @Nullable String text,
        AccountPage.@Nullable Link account,
        @Nullable Long accountId,
        boolean isNarrow,
        String total,
        List<ListHead> heads,
        List<Row> rows,
        Pager pager) {

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
            String added) {}
}
