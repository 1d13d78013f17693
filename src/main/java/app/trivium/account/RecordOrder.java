package app.trivium.account;

/** The orders in which lists of records can be read from end to end, each by an index. */
public enum RecordOrder {
    NAME("lower(%1$s.name), %1$s.id", "(lower(%1$s.name), %1$s.id) > (:afterName, :afterId)"),
    ID("%1$s.id", "%1$s.id > :afterId");

    private final String order;
    private final String beyond;

    RecordOrder(String order, String beyond) {
        this.order = order;
        this.beyond = beyond;
    }

    /** SQL: what to order the table under this alias by. */
    String orderBy(String alias) {
        return order.formatted(alias);
    }

    /** SQL condition: the rows that follow {@code :afterName}, {@code :afterId}. */
    String beyond(String alias) {
        return beyond.formatted(alias);
    }
}
