package app.trivium.deal;

import app.trivium.process.ListEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tag, in the list that admins keep. */
@Entity
@Table(name = "tag")
class ListedTag extends ListEntry {

    protected ListedTag() {}

    ListedTag(String name) {
        super(name);
    }
}
