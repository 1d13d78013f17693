package app.trivium.deal;

import app.trivium.web.Conflict;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A move or a decision that cannot be made because of what has happened to the deal. */
public class MoveRefused extends Conflict {

    private MoveRefused(String key, Object... arguments) {
        super(key, arguments);
    }

    static MoveRefused notOpen(DealStatus status) {
        return new MoveRefused("deal.move.notOpen", label(status));
    }

    static MoveRefused already(DealStatus status) {
        return new MoveRefused("deal.outcome.already", label(status));
    }

    /** The deal left its process at this very moment. */
    static MoveRefused wentOver() {
        return new MoveRefused("deal.process.wentOver");
    }

    /** The deal is in that process already. */
    static MoveRefused alreadyIn(String process) {
        return new MoveRefused("deal.process.already", process);
    }

    static MoveRefused movedSince() {
        return new MoveRefused("deal.undo.movedSince");
    }

    /** The stage the deal would go back to has been archived. */
    static MoveRefused stageArchived() {
        return new MoveRefused("deal.undo.stageArchived");
    }

    static MoveRefused nothingToUndo() {
        return new MoveRefused("deal.undo.nothing");
    }

    static MoveRefused decidedSince() {
        return new MoveRefused("deal.undo.decidedSince");
    }

    /** Somebody else moved the deal in the same journey after the author of this move had seen it. */
    static MoveRefused overtaken(String who, String stage) {
        return new MoveRefused("deal.move.overtaken", who, stage);
    }

    /** Somebody else won, lost, held or reopened the deal after the author had seen it. */
    static MoveRefused decidedBy(String who, DealStatus status) {
        return new MoveRefused("deal.outcome.overtaken", who, label(status));
    }

    private static DefaultMessageSourceResolvable label(DealStatus status) {
        return new DefaultMessageSourceResolvable("deal.status." + status.key());
    }
}
