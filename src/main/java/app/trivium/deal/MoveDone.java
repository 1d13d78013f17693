package app.trivium.deal;

import app.trivium.process.Journey;
import app.trivium.process.Stage;
import java.util.List;
import java.util.UUID;

/**
 * What a gesture did to a deal.
 *
 * @param version the deal's version from now on
 * @param passages the moves that were made; none when the deal stood there already or the gesture was sent twice
 * @param suggested the stages the alignment table expects of the buyer and the marketer now and which the deal has not
 *     reached: a suggestion, never set in silence
 */
public record MoveDone(
        long dealId, String dealName, long version, List<Passage> passages, List<Stage> suggested, UUID gesture) {

    /** One move, in words. */
    public record Passage(Journey journey, String from, String to) {}
}
