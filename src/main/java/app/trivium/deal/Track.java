package app.trivium.deal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where a deal stands in one journey.
 *
 * @param stageId the stage
 * @param since when the deal came there
 */
@Embeddable
record Track(long stageId, Instant since) {

    /** The day the deal came there. */
    LocalDate day() {
        return LocalDate.ofInstant(since, ZoneOffset.UTC);
    }
}
