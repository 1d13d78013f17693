package app.trivium.database;

/**
 * Trivium cannot start with this database; the message says why and {@link #remedy()} what to do, in a sentence each.
 */
class DatabaseRefused extends RuntimeException {

    private final String remedy;

    DatabaseRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    DatabaseRefused(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
