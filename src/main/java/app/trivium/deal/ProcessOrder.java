package app.trivium.deal;

import app.trivium.process.Journey;
import java.util.Map;
import java.util.UUID;

/**
 * That a deal shall go on in another process, in one gesture.
 *
 * @param processId the process it goes over to
 * @param to the stage to stand at in each journey; where none is named, the one in the place of the present stage
 * @param seenVersion the version of the deal its author saw
 * @param toll what is handed over so that the deal may stand there
 * @param gesture made anew for each gesture by the browser or program; sending the same twice counts once
 */
public record ProcessOrder(long processId, Map<Journey, Long> to, long seenVersion, Toll toll, UUID gesture) {

    /** A change with which nothing is handed over. */
    public ProcessOrder(long processId, Map<Journey, Long> to, long seenVersion, UUID gesture) {
        this(processId, to, seenVersion, Toll.NONE, gesture);
    }

    ProcessOrder with(Toll handedOver) {
        return new ProcessOrder(processId, to, seenVersion, handedOver, gesture);
    }
}
