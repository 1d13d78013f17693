package app.trivium.criteria;

import app.trivium.Cast;
import app.trivium.process.Checklists;
import app.trivium.process.Criterion.Level;
import app.trivium.process.CriterionFields;

/** What the stages of "New business" ask in a test. */
public class Asked {

    private final Checklists checklists;
    private final Cast cast;

    public Asked(Checklists checklists, Cast cast) {
        this.checklists = checklists;
        this.cast = cast;
    }

    /** A fact that is required at the stage; returns the criterion's id. */
    public long required(long stage, String fact) {
        return add(stage, new CriterionFields("The " + fact, Level.REQUIRED, fact, null));
    }

    /** A tick that is required at the stage. */
    public long requiredTick(long stage, String text) {
        return add(stage, new CriterionFields(text, Level.REQUIRED, null, null));
    }

    public long requiredOfBuyer(long stage, long buyerStage) {
        return add(stage, new CriterionFields("Buyer far enough", Level.REQUIRED, "BUYER_AT_LEAST", buyerStage));
    }

    public long add(long stage, CriterionFields fields) {
        return checklists.add(cast.ada(), 1, stage, fields);
    }
}
