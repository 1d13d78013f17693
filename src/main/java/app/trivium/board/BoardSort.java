package app.trivium.board;

import app.trivium.process.Journey;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The orders a board can be in. Each has a key that is written as a text of fixed form, so that keys compare as texts
 * the way they compare in the database; equal keys are ordered by the deal's id.
 */
enum BoardSort {
    ATTENTION(true, "d.attention_on", "%s::text", "%s::date", "\\d{4}-\\d{2}-\\d{2}"),
    CLOSE(true, "coalesce(d.expected_close, date '9999-12-31')", "%s::text", "%s::date", "\\d{4}-\\d{2}-\\d{2}"),
    AMOUNT(
            false,
            "coalesce(d.amount * x.rate, 0)",
            "to_char(%s, 'FM000000000000000000000000.000000000000')",
            "%s::numeric",
            "\\d{24}\\.\\d{12}"),
    AGE(true, "d.{journey}_since", Instants.WRITE, Instants.READ, Instants.FORM),
    NEWEST(false, "d.created_at", Instants.WRITE, Instants.READ, Instants.FORM);

    private final boolean ascending;
    private final String key;
    private final String write;
    private final String read;
    private final String form;

    /** How a moment is written, and read back without loss. */
    private static final class Instants {
        static final String WRITE = "to_char(%s at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')";
        static final String READ = "(%s::timestamp at time zone 'UTC')";
        static final String FORM = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{6}";
    }

    BoardSort(boolean ascending, String key, String write, String read, String form) {
        this.ascending = ascending;
        this.key = key;
        this.write = write;
        this.read = read;
        this.form = form;
    }

    /** The order a parameter names; needs attention when it names none. */
    static BoardSort of(@Nullable String parameter) {
        for (BoardSort sort : values()) {
            if (sort.key().equals(parameter)) {
                return sort;
            }
        }
        return ATTENTION;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isAscending() {
        return ascending;
    }

    /** The key of a deal, in SQL. */
    String sql(Journey journey) {
        return key.replace("{journey}", journey.slug());
    }

    /** The key of a deal as a text, in SQL. */
    String text(Journey journey) {
        return write.formatted(sql(journey));
    }

    /** A key that was written as a text, in SQL. */
    String value(String parameter) {
        return read.formatted(parameter);
    }

    String orderBy(Journey journey) {
        String way = ascending ? "" : " desc";
        return sql(journey) + way + ", d.id" + way;
    }

    String beyond(Journey journey) {
        return "(" + sql(journey) + ", d.id) " + (ascending ? ">" : "<") + " (" + value(":cursorKey") + ", :cursorId)";
    }

    boolean reads(String keyText) {
        return keyText.matches(form);
    }
}
