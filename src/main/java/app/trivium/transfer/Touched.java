package app.trivium.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rows have added or changed, kept so that it can be taken back. */
final class Touched {

    private final List<Entry> entries = new ArrayList<>();

    /** What kind of record was touched. */
    enum What {
        DEAL,
        ACCOUNT,
        PERSON
    }

    /**
     * @param gestures by which a deal was changed, in their order
     * @param change the fields of an account or person before and after, as JSON; null for one that was added
     */
    record Entry(
            int row,
            What what,
            long id,
            boolean added,
            List<UUID> gestures,
            @Nullable String change) {}

    void added(FileRow row, What what, long id, UUID gesture) {
        entries.add(new Entry(row.number(), what, id, true, List.of(gesture), null));
    }

    void changed(FileRow row, What what, long id, @Nullable String change) {
        entries.add(new Entry(row.number(), what, id, false, List.of(), change));
    }

    void changedDeal(FileRow row, long id, List<UUID> gestures) {
        entries.add(new Entry(row.number(), What.DEAL, id, false, List.copyOf(gestures), null));
    }

    List<Entry> entries() {
        return entries;
    }
}
