package app.trivium.shaping;

import app.trivium.process.Journey;
import app.trivium.process.Stage;
import app.trivium.process.StageColour;
import app.trivium.process.StageFields;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of a stage.
 *
 * @param edition the edition it was edited from
 * @param journey for a new one: the journey it is added to
 */
record StageForm(
        @Nullable String name,
        @Nullable String winProbability,
        @Nullable String staleDays,
        @Nullable String guidance,
        @Nullable String colour,
        @Nullable String edition,
        @Nullable String journey) {

    static StageForm of(Stage stage, long edition) {
        return new StageForm(
                stage.name(),
                stage.winProbability() == null ? null : String.valueOf(stage.winProbability()),
                String.valueOf(stage.staleDays()),
                stage.guidance(),
                stage.colour() == null ? null : stage.colour().name(),
                String.valueOf(edition),
                stage.journey().name());
    }

    Journey to() {
        Journey to = Parsing.choice(journey, "journey", Journey.class);
        if (to == null) {
            throw new Invalid("journey", "web.text.missing");
        }
        return to;
    }

    @Nullable StageFields fields(Journey of, FormReading reading) {
        String readName = reading.of(() -> Parsing.line(name, "name", StageFields.LONGEST_NAME));
        Integer chance =
                of == Journey.SELLER ? reading.of(() -> number(winProbability, "winProbability", 0, 100)) : null;
        Integer days = reading.of(() -> number(staleDays, "staleDays", 1, StageFields.MOST_STALE_DAYS));
        String text = reading.of(
                () -> Objects.requireNonNullElse(Parsing.text(guidance, "guidance", StageFields.LONGEST_GUIDANCE), ""));
        StageColour readColour = reading.of(() -> Parsing.choice(colour, "colour", StageColour.class));
        return readName == null || days == null || text == null || reading.failed()
                ? null
                : new StageFields(readName, chance, days, text, readColour);
    }

    private static Integer number(@Nullable String typed, String field, int least, int most) {
        Integer number = Parsing.number(typed, field, least, most);
        if (number == null) {
            throw new Invalid(field, "web.number.range", least, most);
        }
        return number;
    }

    /** The same as if what is on file now had been seen. */
    StageForm seen(long now) {
        return new StageForm(name, winProbability, staleDays, guidance, colour, String.valueOf(now), journey);
    }
}
