package app.trivium.api;

import app.trivium.Cast;
import app.trivium.identity.Actor;

/** What an operation is tried on: a deal of Dana's, the actor's own account, and a mark that is nobody else's. */
record Scene(Actor actor, long deal, long account, String mark) {

    static Scene of(Cast cast, Actor actor, String mark) {
        return new Scene(actor, cast.deal("Group rollout " + mark, cast.acme(), cast.dana()), cast.acme(), mark);
    }
}
