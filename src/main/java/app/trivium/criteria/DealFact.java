package app.trivium.criteria;

import app.trivium.deal.Missing;
import app.trivium.process.Criterion;
import app.trivium.web.Texts;
import java.util.Locale;

/**
 * Something that is so or not so with a deal, and can meet an exit criterion. The list is open: any feature adds to it
 * by a bean of this kind.
 */
public interface DealFact {

    /** What is kept of it with a criterion: capital letters, digits and underscores, never changed. */
    String key();

    /** What it is, in words for admins. */
    default String words(Texts texts) {
        return texts.of("criteria.fact." + key().toLowerCase(Locale.ROOT));
    }

    /**
     * The condition in SQL under which it is so with the deal {@code d}; a condition on stored ids and values alone.
     */
    String holds(Criterion criterion);

    /** How it can be made so where a deal is held back. */
    Missing.Answer answer();

    /**
     * The address where it is made so, if it cannot be given with the move; of an added field the name of its input.
     */
    default String place(long dealId) {
        return "/deals/" + dealId + "#deal-people";
    }

    /** Whether it is about a stage that the buyer should have reached, which the criterion names. */
    default boolean namesBuyerStage() {
        return false;
    }
}
