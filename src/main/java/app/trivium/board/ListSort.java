package app.trivium.board;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the list of deals can be sorted by. */
enum ListSort {
    ATTENTION("d.attention_on", false),
    NAME("lower(d.name)", false),
    ACCOUNT("lower(a.name)", false),
    STAGE("st.position", true),
    AMOUNT("d.amount * x.rate", true),
    CLOSE("d.expected_close", false),
    STEP("d.next_step_on", false),
    OWNER("lower(o.name)", false),
    AGE("d.seller_since", false);

    private final String key;
    private final boolean firstDescending;

    ListSort(String key, boolean firstDescending) {
        this.key = key;
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
