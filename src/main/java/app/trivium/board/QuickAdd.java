package app.trivium.board;

import java.util.Map;
import java.util.UUID;

/**
 * The form at the foot of a column that opens a deal at its stage, with what somebody typed and what is wrong with it.
 *
 * @param form id of the {@link Sender} it is sent by
 */
public record QuickAdd(
        long stage, String form, String name, String account, String amount, Map<String, String> errors) {

    /**
     * What is new in the form at every view. It stands apart, so that the column can be kept as it was drawn.
     *
     * @param gesture made for this form; sent twice it opens one deal
     */
    public record Sender(String id, long stage, String action, String gesture) {}

    static QuickAdd blank(long stage) {
        return typed(stage, "", "", "", Map.of());
    }

    static QuickAdd typed(long stage, String name, String account, String amount, Map<String, String> errors) {
        return new QuickAdd(stage, "add-" + stage, name, account, amount, errors);
    }

    Sender sender(String action) {
        return new Sender(form, stage, action, UUID.randomUUID().toString());
    }

    public boolean isOpen() {
        return !errors.isEmpty();
    }
}
