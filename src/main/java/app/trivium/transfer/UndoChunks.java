package app.trivium.transfer;

import app.trivium.account.AccountChange;
import app.trivium.account.Accounts;
import app.trivium.account.People;
import app.trivium.deal.Undo;
import app.trivium.identity.Actor;
import app.trivium.transfer.ImportRecords.Deed;
import app.trivium.transfer.PersonImport.PersonChange;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an import back a few records at a time, the latest first, each time in one transaction. What somebody has
 * changed since is kept and noted with the reason.
 */
@Component
class UndoChunks {

    private final ImportRepository imports;
    private final ImportRecords records;
    private final Undo undo;
    private final Accounts accounts;
    private final People people;
    private final Texts texts;

    UndoChunks(
            ImportRepository imports, ImportRecords records, Undo undo, Accounts accounts, People people, Texts texts) {
        this.imports = imports;
        this.records = records;
        this.undo = undo;
        this.accounts = accounts;
        this.people = people;
        this.texts = texts;
    }

    /** Takes the latest records back; returns how many it has dealt with, 0 when none is left. */
    @Transactional
    public int goBack(Actor actor, long runId, int limit) {
        if (!isWanted(runId)) {
            return 0;
        }
        List<Deed> deeds = records.latest(runId, limit);
        List<Long> undone = new ArrayList<>();
        for (Deed deed : deeds) {
            if (deed.added() && deed.changedSince()) {
                records.kept(deed.id(), texts.of("transfer.undo.changedSince"));
            } else if (takeBack(actor, deed)) {
                undone.add(deed.id());
            } else {
                records.kept(deed.id(), texts.of("transfer.undo.inUse"));
            }
        }
        records.undone(undone);
        return deeds.size();
    }

    /** Keeps the latest record, since taking it back was refused. */
    @Transactional
    public void keep(long runId, Refusal reason) {
        if (isWanted(runId)) {
            records.latest(runId, 1).forEach(deed -> records.kept(deed.id(), texts.of(reason)));
        }
    }

    /** Those that were kept because something of the same import hung on them; it may be gone by now. */
    @Transactional(readOnly = true)
    public List<Deed> kept(long runId) {
        return records.kept(runId);
    }

    /** Tries again to take back what was kept; returns whether it could. */
    @Transactional
    public boolean retry(Actor actor, long runId, Deed deed) {
        boolean free = isWanted(runId) && takeBack(actor, deed);
        if (free) {
            records.undone(List.of(deed.id()));
        }
        return free;
    }

    private boolean isWanted(long runId) {
        return imports.findLockedById(runId)
                .filter(run -> run.state() == RunState.UNDOING)
                .isPresent();
    }

    private boolean takeBack(Actor actor, Deed deed) {
        return switch (deed.what()) {
            case DEAL -> undoDeal(actor, deed);
            case ACCOUNT -> deed.added() ? accounts.remove(actor, deed.recordId()) : restoreAccount(actor, deed);
            case PERSON -> deed.added() ? people.remove(actor, deed.recordId()) : restorePerson(actor, deed);
        };
    }

    private boolean undoDeal(Actor actor, Deed deed) {
        List<UUID> latestFirst = new ArrayList<>(deed.gestures());
        Collections.reverse(latestFirst);
        for (UUID gesture : latestFirst) {
            String own = "undo " + gesture;
            undo.undo(actor, deed.recordId(), gesture, UUID.nameUUIDFromBytes(own.getBytes(StandardCharsets.UTF_8)));
        }
        return true;
    }

    private boolean restoreAccount(Actor actor, Deed deed) {
        AccountChange change = StoredJson.read(Objects.requireNonNull(deed.change()), AccountChange.class);
        accounts.edit(actor, deed.recordId(), change.now(), change.was());
        return true;
    }

    private boolean restorePerson(Actor actor, Deed deed) {
        PersonChange change = StoredJson.read(Objects.requireNonNull(deed.change()), PersonChange.class);
        people.edit(actor, deed.recordId(), change.now(), change.was());
        return true;
    }
}
