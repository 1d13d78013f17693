package app.trivium.board;

import app.trivium.process.Journey;
import app.trivium.process.StripWriter;
import java.math.BigDecimal;
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
        @Nullable String nextStepKind,
        LocalDate staleOn,
        Map<Journey, StripWriter.At> at) {

    StripWriter.At at(Journey journey) {
        return Objects.requireNonNull(at.get(journey));
    }
}
