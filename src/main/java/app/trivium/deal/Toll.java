package app.trivium.deal;

import app.trivium.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is handed over with a move or a decision so that the deal may go on; all of it is kept in the same transaction,
 * or nothing.
 *
 * @param ticks the exit criteria that are ticked, by id
 * @param amount given unless null, as are the next four
 * @param custom what is given in fields that admins have added, by their ids
 * @param pass why the deal may go on although something required is missing; only for managers and admins
 */
public record Toll(
        Set<Long> ticks,
        @Nullable Money amount,
        @Nullable LocalDate expectedClose,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable Long nextStepKindId,
        Map<Long, String> custom,
        @Nullable String pass) {

    public static final Toll NONE = new Toll(Set.of(), null, null, null, null, null, Map.of(), null);

    public static final int LONGEST_PASS = 2000;

    /** What programs hand over; the rest they say of the deal itself. */
    public static Toll of(Set<Long> ticks, @Nullable String pass) {
        return new Toll(ticks, null, null, null, null, null, Map.of(), pass);
    }

    DealFields onto(DealFields fields) {
        DealFields given = amount == null ? fields : fields.withAmount(amount);
        given = expectedClose == null ? given : given.withExpectedClose(expectedClose);
        given = nextStep == null ? given : given.withNextStep(nextStep, given.nextStepOn());
        given = nextStepOn == null ? given : given.withNextStep(given.nextStep(), nextStepOn);
        given = nextStepKindId == null ? given : given.withNextStepKind(nextStepKindId);
        for (Map.Entry<Long, String> one : custom.entrySet()) {
            given = given.withCustom(given.custom().with(one.getKey(), one.getValue()));
        }
        return given;
    }
}
