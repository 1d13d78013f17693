package app.trivium.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

@Schema(name = "Standing", description = "Where a deal stands in one journey, and since when")
record StandingItem(long stage, Instant since) {}
