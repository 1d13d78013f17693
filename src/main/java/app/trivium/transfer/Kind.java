package app.trivium.transfer;

import app.trivium.customfield.RecordKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The kind of record that admins can add fields to; null for rows that become none of them. */
    @Nullable RecordKind record() {
        return switch (this) {
            case ACCOUNTS -> RecordKind.ACCOUNT;
            case PEOPLE -> RecordKind.PERSON;
            case DEALS -> RecordKind.DEAL;
            case TEAMS, PRODUCTS -> null;
        };
    }

    /** What every record has that a column of such a file can fill. */
    List<FixedTarget> fixedTargets() {
        return Stream.of(FixedTarget.values())
                .filter(target -> target.kind() == this)
                .toList();
    }
}
