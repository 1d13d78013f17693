package app.trivium.accountroom;

import app.trivium.web.Address;
import app.trivium.web.Like;
import app.trivium.web.Parsing;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows, and in which order; it lives in the address of the page.
 *
 * @param text in the name
 */
record AccountFilter(
        @Nullable String text,
        @Nullable Long ownerId,
        @Nullable String industry,
        Order order,
        FieldWish custom,
        int page) {

    private static final int LONGEST = 200;

    /** The orders of the list, each by an index. */
    enum Order {
        NAME("lower(a.name), a.id"),
        INDUSTRY("a.industry, lower(a.name), a.id"),
        NEWEST("a.created_at desc, a.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    static AccountFilter of(
            @Nullable String q,
            @Nullable String owner,
            @Nullable String industry,
            @Nullable String sort,
            FieldWish custom,
            @Nullable String page) {
        return new AccountFilter(
                Parsing.optionalLine(q, "q", LONGEST),
                Parsing.id(owner, "owner"),
                Parsing.optionalLine(industry, "industry", LONGEST),
                Objects.requireNonNullElse(Parsing.choice(sort, "sort", Order.class), Order.NAME),
                custom,
                Pager.page(page));
    }

    boolean isNarrow() {
        return text != null || ownerId != null || industry != null || custom.isNarrow();
    }

    /**
     * The SQL condition, with parameters {@code text}, {@code owner}, {@code industry} and those of the added fields.
     */
    String sql() {
        return (text == null ? "" : " and lower(a.name) like :text")
                + (ownerId == null ? "" : " and a.owner_id = :owner")
                + (industry == null ? "" : " and a.industry = :industry")
                + custom.conditions("a").sql();
    }

    String pattern() {
        return text == null ? "" : Like.containing(text);
    }

    /** The address of the list with these filters in another order, from its first page. */
    Address address(Order wanted) {
        return custom.on(plain(wanted));
    }

    /** The same without those by added fields. */
    Address plain(Order wanted) {
        return plain("/accounts", wanted);
    }

    /** Where the list is a file. */
    Address export() {
        return custom.on(plain("/accounts/export.csv", order));
    }

    private Address plain(String path, Order wanted) {
        return new Address(path)
                .with("q", text)
                .with("owner", ownerId)
                .with("industry", industry)
                .with("sort", wanted == Order.NAME ? null : wanted.name().toLowerCase(Locale.ROOT));
    }
}
