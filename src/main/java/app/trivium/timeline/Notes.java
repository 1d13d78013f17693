package app.trivium.timeline;

import app.trivium.deal.DealAccess;
import app.trivium.deal.DealEvent.DealEdited;
import app.trivium.identity.Actor;
import app.trivium.web.Conflict;
import app.trivium.web.Forbidden;
import app.trivium.web.Invalid;
import app.trivium.web.NotFound;
import app.trivium.web.Parsing;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to notes. */
@Service
@Transactional
public class Notes {

    private static final int LONGEST = 20_000;

    private final NoteRepository notes;
    private final DealAccess deals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(NoteRepository notes, DealAccess deals, ApplicationEventPublisher events, Clock clock) {
        this.notes = notes;
        this.deals = deals;
        this.events = events;
        this.clock = clock;
    }

    /** A note as its author gets it back to change. */
    record Draft(long id, long version, String body) {}

    /** Writes a note and returns its id. Written with a gesture that has written one before, it is that one. */
    public long write(Actor actor, long dealId, @Nullable String body, UUID gesture) {
        DealAccess.Seen deal = deals.editable(actor, dealId);
        String text = checked(body);
        return notes.findByGesture(gesture)
                .filter(known -> known.isBy(actor.id()))
                .orElseGet(() -> {
                    Note note = notes.save(new Note(dealId, text, actor.id(), clock.instant(), gesture));
                    tell(deal);
                    return note;
                })
                .id();
    }

    @Transactional(readOnly = true)
    Draft draft(Actor actor, long dealId, long noteId) {
        Note note = own(actor, deals.editable(actor, dealId), noteId);
        if (note.isRemoved()) {
            throw new NotFound("timeline.note.unknown");
        }
        return new Draft(note.id(), note.version(), note.body());
    }

    /** @throws Conflict if the note has been changed since its author saw it, in another window */
    void rewrite(Actor actor, long dealId, long noteId, @Nullable String body, long seenVersion) {
        DealAccess.Seen deal = deals.editable(actor, dealId);
        String text = checked(body);
        Note note = own(actor, deal, noteId);
        if (note.isRemoved() || note.version() != seenVersion) {
            throw new Conflict("timeline.note.changed");
        }
        note.rewrite(text, clock.instant());
        tell(deal);
    }

    void remove(Actor actor, long dealId, long noteId) {
        DealAccess.Seen deal = deals.editable(actor, dealId);
        own(actor, deal, noteId).remove(clock.instant());
        tell(deal);
    }

    /** The undo of a removal. */
    void bringBack(Actor actor, long dealId, long noteId) {
        DealAccess.Seen deal = deals.editable(actor, dealId);
        own(actor, deal, noteId).bringBack();
        tell(deal);
    }

    private Note own(Actor actor, DealAccess.Seen deal, long noteId) {
        Note note = notes.findById(noteId)
                .filter(found -> found.isOn(deal.id()))
                .orElseThrow(() -> new NotFound("timeline.note.unknown"));
        if (!note.isBy(actor.id())) {
            throw new Forbidden("timeline.note.notYours");
        }
        return note;
    }

    private static String checked(@Nullable String body) {
        String text = Parsing.text(body, "body", LONGEST);
        if (text == null) {
            throw new Invalid("body", "timeline.note.empty");
        }
        return text;
    }

    private void tell(DealAccess.Seen deal) {
        events.publishEvent(new DealEdited(deal.id(), deal.processId()));
    }
}
