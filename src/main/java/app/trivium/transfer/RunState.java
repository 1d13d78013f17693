package app.trivium.transfer;

import java.util.Locale;

/** How far an import has come. */
enum RunState {
    /** Uploaded; its columns are being looked at. */
    DRAFT,
    /** Every row is being tried in the background; nothing is changed. */
    CHECKING,
    /** It is known what would become of every row. */
    CHECKED,
    /** Being carried out in the background. */
    RUNNING,
    DONE,
    /** Being taken back in the background. */
    UNDOING,
    UNDONE,
    /** Broken off by an error; can be gone on with or taken back. */
    STOPPED;

    boolean isWorking() {
        return this == CHECKING || this == RUNNING || this == UNDOING;
    }

    boolean isPrepared() {
        return this == DRAFT || this == CHECKED;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
