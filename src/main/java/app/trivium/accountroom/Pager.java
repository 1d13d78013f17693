package app.trivium.accountroom;

import app.trivium.web.Address;
import app.trivium.web.Formats;
import app.trivium.web.Parsing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a page shows, and the ways to the parts before and after.
 *
 * @param total how many there are, "10,000+" when counting further is not worth it
 */
public record Pager(
        String from,
        String to,
        String total,
        @Nullable String before,
        @Nullable String after) {

    static final int ROWS = 50;

    /** So many ids are fetched at once by who reads a list from end to end. */
    static final int IDS_AT_ONCE = 5000;

    /** Counting stops here, and so do the pages. */
    static final int MOST_COUNTED = 10_000;

    private static final int LAST_PAGE = MOST_COUNTED / ROWS;

    /** The number of the page asked for, 1 when none was. */
    static int page(@Nullable String typed) {
        return Objects.requireNonNullElse(Parsing.number(typed, "page", 1, LAST_PAGE), 1);
    }

    static int offset(int page) {
        return (page - 1) * ROWS;
    }

    /** SQL: how many rows the query below has, never counting beyond {@link #MOST_COUNTED} and one. */
    static String counting(String query) {
        return "select count(*) from (" + query + " limit " + (MOST_COUNTED + 1) + ") counted";
    }

    static String total(Formats formats, long counted) {
        return counted > MOST_COUNTED ? formats.count(MOST_COUNTED) + "+" : formats.count(counted);
    }

    /** @param address of the page, with its filters, without the number */
    static Pager of(Formats formats, int page, int shown, long counted, Address address) {
        int from = offset(page) + 1;
        int to = offset(page) + shown;
        return new Pager(
                formats.count(from),
                formats.count(to),
                total(formats, counted),
                page > 1 ? numbered(address, page - 1) : null,
                to < counted && page < LAST_PAGE ? numbered(address, page + 1) : null);
    }

    private static String numbered(Address address, int page) {
        return address.with("page", page == 1 ? null : page).toString();
    }
}
