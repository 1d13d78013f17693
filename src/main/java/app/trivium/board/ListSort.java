package app.trivium.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of deals can be sorted by. */
enum ListSort {
    ATTENTION("d.attention_on", LocalDate.class, false, false),
    NAME("lower(d.name)", String.class, false, false),
    ACCOUNT("lower(a.name)", String.class, false, false),
    STAGE("st.position", BigDecimal.class, false, true),
    AMOUNT("d.amount * x.rate", BigDecimal.class, true, true),
    CLOSE("d.expected_close", LocalDate.class, true, false),
    STEP("d.next_step_on", LocalDate.class, true, false),
    OWNER("lower(o.name)", String.class, false, false),
    AGE("d.seller_since", OffsetDateTime.class, false, false);

    private final String key;
    private final Class<?> type;
    private final boolean optional;
    private final boolean firstDescending;

    ListSort(String key, Class<?> type, boolean optional, boolean firstDescending) {
        this.key = key;
        this.type = type;
        this.optional = optional;
        this.firstDescending = firstDescending;
    }

    /** The order a parameter names; needs attention when it names none. */
    static ListSort of(@Nullable String parameter) {
        for (ListSort sort : values()) {
            if (sort.key().equals(parameter)) {
                return sort;
            }
        }
        return ATTENTION;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of a deal, in SQL. */
    String sql() {
        return key;
    }

    /** What the key is read as. */
    Class<?> type() {
        return type;
    }

    /** Whether there are deals without such a key. */
    boolean isOptional() {
        return optional;
    }

    /** Whether a first click on the column's head shows the largest first. */
    boolean isFirstDescending() {
        return firstDescending;
    }

    /** Deals that have no such value come last, either way. */
    String orderBy(boolean descending) {
        String way = descending ? " desc" : "";
        return key + way + " nulls last, d.id" + way;
    }
}
