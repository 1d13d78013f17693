package app.trivium.shaping;

import app.trivium.criteria.DealFact;
import app.trivium.criteria.Facts;
import app.trivium.process.Criterion;
import app.trivium.process.CriterionFields;
import app.trivium.process.Journey;
import app.trivium.process.ProcessMap;
import app.trivium.process.Stage;
import app.trivium.web.FormReading;
import app.trivium.web.Invalid;
import app.trivium.web.Parsing;
import app.trivium.web.Texts;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sent of an exit criterion.
 *
 * @param text may be left out where a fact meets it, which has words of its own
 * @param fact the key of the fact that meets it; empty when somebody ticks it
 * @param buyerStage counts only where the fact is about that
 * @param edition the edition it was edited from
 */
record CriterionForm(
        @Nullable String text,
        @Nullable String level,
        @Nullable String fact,
        @Nullable String buyerStage,
        @Nullable String edition) {

    static CriterionForm of(Criterion criterion, long edition) {
        return new CriterionForm(
                criterion.text(),
                criterion.level().name(),
                criterion.fact(),
                criterion.buyerStage() == null ? null : String.valueOf(criterion.buyerStage()),
                String.valueOf(edition));
    }

    @Nullable CriterionFields fields(ProcessMap process, Facts facts, FormReading reading, Texts texts) {
        String typed = reading.of(() -> Parsing.optionalLine(text, "text", CriterionFields.LONGEST_TEXT));
        Criterion.Level chosen = reading.of(this::readLevel);
        DealFact met = reading.of(() -> readFact(facts));
        Stage asked = met != null && met.namesBuyerStage() ? reading.of(() -> readBuyerStage(process)) : null;
        String words = typed != null || met == null ? typed : words(met, asked, texts);
        if (words == null) {
            reading.refuse(new Invalid("text", "web.text.missing"));
        }
        return reading.failed() || words == null || chosen == null
                ? null
                : new CriterionFields(
                        words, chosen, met == null ? null : met.key(), asked == null ? null : (Long) asked.id());
    }

    private Criterion.Level readLevel() {
        Criterion.Level read = Parsing.choice(level, "level", Criterion.Level.class);
        if (read == null) {
            throw new Invalid("level", "web.text.missing");
        }
        return read;
    }

    private @Nullable DealFact readFact(Facts facts) {
        String key = Parsing.optionalLine(fact, "fact", 40);
        return key == null ? null : facts.byKey(key).orElseThrow(() -> new Invalid("fact", "web.choice.unknown"));
    }

    private Stage readBuyerStage(ProcessMap process) {
        Long id = Parsing.id(buyerStage, "buyerStage");
        if (id == null) {
            throw new Invalid("buyerStage", "web.text.missing");
        }
        return process.stage(id)
                .filter(stage -> stage.journey() == Journey.BUYER)
                .filter(Predicate.not(Stage::archived))
                .orElseThrow(() -> new Invalid("buyerStage", "process.criterion.buyerStage"));
    }

    private static String words(DealFact fact, @Nullable Stage asked, Texts texts) {
        return asked == null ? fact.words(texts) : texts.of("shaping.criterion.buyerAtLeast", asked.name());
    }

    /** The same as if what is on file now had been seen. */
    CriterionForm seen(long now) {
        return new CriterionForm(text, level, fact, buyerStage, String.valueOf(now));
    }
}
