package app.trivium.web;

import java.util.List;

/** Two people changed the same fields of a record; the later one is asked, and sees what the other wrote. */
public class Contested extends Conflict {

    private final transient List<String> fields;
    private final transient Record theirs;

    Contested(List<String> fields, Record theirs) {
        super("web.contested", fields.size());
        this.fields = fields;
        this.theirs = theirs;
    }

    /** The names of the fields that both changed. */
    public List<String> fields() {
        return fields;
    }

    /** All fields as they stand now, with the other one's changes. */
    public Record theirs() {
        return theirs;
    }
}
