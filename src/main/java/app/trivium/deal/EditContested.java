package app.trivium.deal;

import app.trivium.web.Conflict;
import java.util.List;

/** Two people changed the same fields of a deal; the later one is asked, and sees what the other wrote. */
public class EditContested extends Conflict {

    private final long dealId;
    private final transient List<EditedField> fields;
    private final transient DealFields theirs;

    EditContested(long dealId, List<EditedField> fields, DealFields theirs) {
        super("deal.edit.contested", fields.size());
        this.dealId = dealId;
        this.fields = fields;
        this.theirs = theirs;
    }

    public long dealId() {
        return dealId;
    }

    /** The fields that both changed. */
    public List<EditedField> fields() {
        return fields;
    }

    /** The deal's fields as they stand now, with the other one's changes. */
    public DealFields theirs() {
        return theirs;
    }
}
