package app.trivium.deal;

import app.trivium.process.ListEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A kind of things people do with accounts, in the list that admins keep. */
@Entity
@Table(name = "activity_kind")
class ListedKind extends ListEntry {

    protected ListedKind() {}

    ListedKind(String name) {
        super(name);
    }
}
