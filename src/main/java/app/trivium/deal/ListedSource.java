package app.trivium.deal;

import app.trivium.process.ListEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Where deals come from, in the list that admins keep. */
@Entity
@Table(name = "deal_source")
class ListedSource extends ListEntry {

    protected ListedSource() {}

    ListedSource(String name) {
        super(name);
    }
}
