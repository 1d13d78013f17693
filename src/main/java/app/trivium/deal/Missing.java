package app.trivium.deal;

/**
 * Something a deal must have before it goes on.
 *
 * @param key what programs know it by, such as "criterion-12"
 * @param text what is asked, as people read it
 * @param stage the name of the stage that asks for it
 * @param answer how it is given
 * @param value what is sent to give it: of a tick the criterion's id, of the buyer's stage its id; of an added field
 *     the name of its input; of what is given elsewhere the address; else empty
 */
public record Missing(String key, String text, String stage, Answer answer, String value) {

    /** Where it can be given: with the move itself, except for what has a page of its own. */
    public enum Answer {
        TICK,
        AMOUNT,
        EXPECTED_CLOSE,
        NEXT_STEP,
        BUYER_STAGE,
        ADDED_FIELD,
        ELSEWHERE
    }

    /** Whether the two are met by one answer. */
    boolean isAnsweredLike(Missing other) {
        return answer == other.answer && value.equals(other.value);
    }
}
