package app.trivium.transfer;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the rows of a file are, in the order in which files are imported: who comes later may name who came before. */
enum Kind {
    TEAMS,
    ACCOUNTS,
    PEOPLE,
    PRODUCTS,
    DEALS;

    /** The last part of message keys. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a column of such a file can fill. */
    List<Target> targets() {
        return Stream.of(Target.values())
                .filter(target -> target.kind() == this)
                .toList();
    }
}
