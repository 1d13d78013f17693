package app.trivium.api;

import app.trivium.Cast;
import app.trivium.identity.Actor;

/**
 * What an operation is tried on: a deal of Dana's, another that she lost, Dana's account, a person who works there, a
 * second process, and a mark that is nobody else's.
 */
record Scene(Actor actor, long deal, long lost, long account, long person, long renewals, String mark) {

    static Scene of(Cast cast, Actor actor, String mark) {
        Actor dana = cast.dana();
        long lost = cast.deal("Data hub " + mark, cast.acme(), dana);
        cast.lose(lost, dana);
        return new Scene(
                actor,
                cast.deal("Group rollout " + mark, cast.acme(), dana),
                lost,
                cast.acme(),
                cast.junIto(),
                cast.renewals(),
                mark);
    }
}
