package app.trivium.transfer;

import java.util.Comparator;

/** What a column can fill: something that every record of the kind has, or a field that admins have added. */
sealed interface Target permits FixedTarget, AddedTarget {

    /** The order in which they are offered. */
    Comparator<Target> ORDER = Comparator.comparingLong(Target::place);

    /** What the cells of such a column hold, which decides how they are read and what is asked about them. */
    enum Content {
        TEXT,
        WHOLE,
        NUMBER,
        AMOUNT,
        DATE,
        STAGE,
        STATUS,
        OWNER
    }

    Kind kind();

    Content content();

    /** How forms and stored mappings write it. */
    String notation();

    /** By what it stands in order: the fixed ones come first. */
    long place();

    /**
     * Reads the notation.
     *
     * @throws IllegalArgumentException if it stands for nothing that there ever was
     */
    static Target parse(String notation) {
        return AddedTarget.isNotation(notation) ? AddedTarget.parse(notation) : FixedTarget.valueOf(notation);
    }
}
