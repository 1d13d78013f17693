package app.trivium.deal;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Where a deal stands in one journey.
 *
 * @param stageId the stage
 * @param since when the deal came there
 */
@Embeddable
record Track(long stageId, Instant since) {}
