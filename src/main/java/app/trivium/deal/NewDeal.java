package app.trivium.deal;

import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal to be opened.
 *
 * @param process the process it is sold by, as it stands now
 * @param standsAt where it stands already, at most one stage a journey; elsewhere it begins at the first
 * @param externalId what another system calls it, unique, up to 200 characters
 * @param openedAt when it was opened, if that was before now
 * @param decided what has been decided already; null for an open deal
 * @param gesture made anew for each gesture by the browser or program; sending the same twice counts once
 */
public record NewDeal(
        ProcessMap process,
        DealFields fields,
        List<Stage> standsAt,
        @Nullable String externalId,
        @Nullable Instant openedAt,
        @Nullable OutcomeOrder decided,
        UUID gesture) {

    public static NewDeal at(ProcessMap process, DealFields fields, List<Stage> standsAt, UUID gesture) {
        return new NewDeal(process, fields, standsAt, null, null, null, gesture);
    }

    /** The same in the process as it stands now; refused when a stage is no longer there to stand at. */
    NewDeal by(ProcessMap now) {
        List<Stage> stages = standsAt.stream()
                .map(stage -> now.target(stage.journey(), stage.id()))
                .toList();
        return new NewDeal(now, fields, stages, externalId, openedAt, decided, gesture);
    }
}
