package app.trivium.accountroom;

import app.trivium.web.Address;
import app.trivium.web.Like;
import app.trivium.web.Parsing;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows, and in which order; it lives in the address of the page.
 *
 * @param text in the name or the e-mail address
 */
record PersonFilter(@Nullable String text, @Nullable Long accountId, Order order, FieldWish custom, int page) {

    private static final int LONGEST = 200;

    /** The orders of the list, each by an index. */
    enum Order {
        NAME("lower(p.name), p.id"),
        NEWEST("p.created_at desc, p.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    static PersonFilter of(
            @Nullable String q,
            @Nullable String account,
            @Nullable String sort,
            FieldWish custom,
            @Nullable String page) {
        return new PersonFilter(
                Parsing.optionalLine(q, "q", LONGEST),
                Parsing.id(account, "account"),
                Objects.requireNonNullElse(Parsing.choice(sort, "sort", Order.class), Order.NAME),
                custom,
                Pager.page(page));
    }

    boolean isNarrow() {
        return text != null || accountId != null || custom.isNarrow();
    }

    /** The SQL condition, with parameters {@code text}, {@code account} and those of the added fields. */
    String sql() {
        return (text == null ? "" : " and (lower(p.name) like :text or lower(p.email) like :text)")
                + (accountId == null ? "" : " and p.account_id = :account")
                + custom.conditions("p").sql();
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
        return plain("/people", wanted);
    }

    /** Where the list is a file. */
    Address export() {
        return custom.on(plain("/people/export.csv", order));
    }

    private Address plain(String path, Order wanted) {
        return new Address(path)
                .with("q", text)
                .with("account", accountId)
                .with("sort", wanted == Order.NAME ? null : wanted.name().toLowerCase(Locale.ROOT));
    }
}
