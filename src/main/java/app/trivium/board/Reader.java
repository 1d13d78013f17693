package app.trivium.board;

import app.trivium.identity.Actor;
import app.trivium.web.Formats;
import java.time.Instant;
import java.time.LocalDate;

/** Who looks at a page, and how they expect things to be written. Made for one request. */
record Reader(Actor actor, Formats formats) {

    static Reader of(Actor actor, Instant now) {
        return new Reader(actor, new Formats(actor.locale(), actor.zone(), now));
    }

    LocalDate today() {
        return formats.today();
    }

    Where where(DealFilter filter) {
        return Where.of(filter, actor, today());
    }
}
