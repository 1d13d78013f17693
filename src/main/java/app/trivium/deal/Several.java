package app.trivium.deal;

import app.trivium.web.Invalid;
import app.trivium.web.Refusal;
import app.trivium.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * One thing done to several deals, each in its own transaction: what went through and what was refused.
 *
 * @param done the deals that were changed, with their versions from now on
 * @param refused why each of the others was not
 */
record Several(List<Seen> done, List<Refused> refused) {

    record Refused(long id, String why) {}

    /**
     * @param act does the thing to one deal and returns its version from then on
     * @throws Invalid if nothing went through because something about the order itself is wrong
     */
    static Several of(List<Seen> deals, ToLongFunction<Seen> act, Texts texts) {
        List<Seen> done = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<Invalid> invalid = new ArrayList<>();
        for (Seen deal : deals) {
            try {
                done.add(new Seen(deal.id(), act.applyAsLong(deal)));
            } catch (Refusal refusal) {
                refused.add(new Refused(deal.id(), texts.of(refusal)));
                if (refusal instanceof Invalid wrong) {
                    invalid.add(wrong);
                }
            } catch (OptimisticLockingFailureException race) {
                refused.add(new Refused(deal.id(), texts.of("web.overtaken")));
            }
        }
        if (done.isEmpty() && !invalid.isEmpty()) {
            throw invalid.get(0);
        }
        return new Several(done, refused);
    }

    List<Long> refusedIds() {
        return refused.stream().map(Refused::id).toList();
    }
}
