package app.trivium.search;

import java.util.Map;

/** How things are found whose names are only like what was typed. */
interface Similar {

    /** Compares every name, letter by letter: where there are not too many of them. */
    Similar NAMES = (words, column) -> new Condition(words.similarly(column), Map.of());

    /** Whether any name can hold the very words; asked so that one need not look for what is nowhere. */
    default boolean mayHold(Words words) {
        return true;
    }

    /** @param column the name in small letters */
    Condition to(Words words, String column);

    /** SQL and what it binds. */
    record Condition(String sql, Map<String, String[]> parameters) {}
}
