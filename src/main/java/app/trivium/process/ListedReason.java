package app.trivium.process;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A reason for which deals are lost, in the list that admins keep. */
@Entity
@Table(name = "loss_reason")
class ListedReason extends ListEntry {

    protected ListedReason() {}

    ListedReason(String name) {
        super(name);
    }
}
