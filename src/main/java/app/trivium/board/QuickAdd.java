package app.trivium.board;

import java.util.Map;
import java.util.UUID;

/**
 * The form at the foot of a column that opens a deal at its stage, with what somebody typed and what is wrong with it.
 *
 * @param gesture made for this form; sent twice it opens one deal
 */
public record QuickAdd(
        long stage,
        String action,
        String gesture,
        String name,
        String account,
        String amount,
        Map<String, String> errors) {

    static QuickAdd blank(long stage, String action, UUID gesture) {
        return new QuickAdd(stage, action, gesture.toString(), "", "", "", Map.of());
    }

    public boolean isOpen() {
        return !errors.isEmpty();
    }
}
