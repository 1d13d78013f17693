package app.trivium.board;

import app.trivium.process.Journey;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the database says of a deal for its card. */
record CardRow(
        long stage,
        Rank rank,
        long version,
        String name,
        String account,
        String owner,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        int gap,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        LocalDate staleOn,
        Map<Journey, At> at) {

    /** Where the deal stands in a journey, and since when. */
    record At(long stage, Instant since) {}

    At at(Journey journey) {
        return Objects.requireNonNull(at.get(journey));
    }
}
